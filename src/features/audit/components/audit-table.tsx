'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import type { NamedAuditEntry } from '#contract/audit.ts'
import type { AuditFilter } from '#contract/audit-filter.ts'
import { formatInstant } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { groupEntries } from '../audit-groups.ts'
import { useAuditText } from '../hooks/use-audit-text.ts'

/** The name of the actor; agents, tokens and the system are marked. */
export function ActorName({ entry, onOpen }: { entry: NamedAuditEntry; onOpen?: (actorId: string) => void }) {
  const t = useTranslations('admin')
  const { nameOf } = useAuditText()
  const { actorId } = entry
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      {actorId && onOpen ? (
        <button type="button" onClick={() => onOpen(actorId)} className="link truncate rounded-sm text-left">
          {nameOf(entry)}
        </button>
      ) : (
        <span className="truncate">{nameOf(entry)}</span>
      )}
      {entry.actorKind === 'user' || entry.actorName === null ? null : <Badge>{t(`kinds.${entry.actorKind}`)}</Badge>}
    </span>
  )
}

interface Row {
  entry: NamedAuditEntry
  /** How many entries stand under it, folded or open; 0 for those entries themselves. */
  others: number
  isPart: boolean
}

/** One row for each action; what else it changed opens below. */
export function AuditTable({
  entries,
  onOpen,
  onNarrow,
}: {
  entries: NamedAuditEntry[]
  onOpen: (entry: NamedAuditEntry) => void
  onNarrow: (filter: Partial<AuditFilter>) => void
}) {
  const t = useTranslations('admin')
  const locale = useLocale()
  const zone = useReaderZone()
  const { sentence, entityName } = useAuditText()
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const rows = groupEntries(entries).flatMap(({ headline, others }): Row[] => [
    { entry: headline, others: others.length, isPart: false },
    ...(unfolded.has(headline.id) ? others : []).map((entry) => ({ entry, others: 0, isPart: true })),
  ])
  const toggle = (id: string) => {
    const next = new Set(unfolded)
    if (!next.delete(id)) next.add(id)
    setUnfolded(next)
  }
  const timeOf = ({ at }: NamedAuditEntry) => formatInstant(at, zone, locale, { seconds: true })
  const columns: Column<Row>[] = [
    {
      id: 'at',
      header: t('columns.at'),
      wideOnly: true,
      className: 'tabular whitespace-nowrap text-ink-soft sm:w-48',
      cell: ({ entry, isPart }) => (isPart ? null : <time dateTime={entry.at}>{timeOf(entry)}</time>),
    },
    {
      id: 'action',
      header: t('columns.action'),
      className: 'sm:min-w-56',
      cell: ({ entry, others, isPart }) => (
        <div className={isPart ? 'border-line border-l pl-3' : undefined}>
          <button
            type="button"
            onClick={() => onOpen(entry)}
            className="link rounded-sm text-left pointer-coarse:min-h-11"
          >
            {sentence(entry)}
          </button>
          <time dateTime={entry.at} className="tabular block text-ink-faint text-xs sm:hidden">
            {timeOf(entry)}
          </time>
          {others > 0 ? (
            <button
              type="button"
              aria-expanded={unfolded.has(entry.id)}
              onClick={() => toggle(entry.id)}
              className="block rounded-sm text-ink-faint text-xs hover:text-ink pointer-coarse:min-h-11"
            >
              {t('moreChanges', { count: others })}
            </button>
          ) : null}
        </div>
      ),
    },
    {
      id: 'actor',
      header: t('columns.actor'),
      wideOnly: true,
      className: 'max-w-44',
      cell: ({ entry, isPart }) =>
        isPart ? null : <ActorName entry={entry} onOpen={(actor) => onNarrow({ actor })} />,
    },
    {
      id: 'entity',
      header: t('columns.entity'),
      wideOnly: true,
      className: 'whitespace-nowrap text-ink-soft max-md:hidden',
      cell: ({ entry }) => entityName(entry.entity),
    },
    {
      id: 'trip',
      header: t('columns.trip'),
      wideOnly: true,
      className: 'max-w-52 max-md:hidden',
      cell: ({ entry: { tripId, tripTitle }, isPart }) =>
        tripId && !isPart ? (
          <button
            type="button"
            onClick={() => onNarrow({ trip: tripId })}
            className="link block max-w-full truncate rounded-sm text-left"
          >
            {tripTitle ?? t('unnamed')}
          </button>
        ) : null,
    },
    {
      id: 'address',
      header: t('columns.address'),
      wideOnly: true,
      className: 'max-lg:hidden',
      cell: ({ entry: { address }, isPart }) => (
        <span className="font-mono text-ink-faint text-xs">{isPart ? '' : (address ?? '')}</span>
      ),
    },
  ]
  return <Table caption={t('audit')} columns={columns} rows={rows} rowKey={({ entry }) => entry.id} />
}
