'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import type { AuditEntry } from '#contract/audit.ts'
import { formatInstant } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

/** The name of the actor; agents, tokens and the system are marked. */
export function ActorName({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('admin')
  const name = entry.actorName ?? (entry.actorKind === 'system' ? t('kinds.system') : t('nobody'))
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <span className="truncate">{name}</span>
      {entry.actorKind === 'user' || entry.actorName === null ? null : <Badge>{t(`kinds.${entry.actorKind}`)}</Badge>}
    </span>
  )
}

export function AuditTable({ entries, onOpen }: { entries: AuditEntry[]; onOpen: (entry: AuditEntry) => void }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  const zone = useReaderZone()
  const columns: Column<AuditEntry>[] = [
    {
      id: 'at',
      header: t('columns.at'),
      wideOnly: true,
      className: 'whitespace-nowrap text-ink-soft sm:w-44',
      cell: ({ at }) => <time dateTime={at}>{formatInstant(at, zone, locale)}</time>,
    },
    { id: 'actor', header: t('columns.actor'), cell: (entry) => <ActorName entry={entry} /> },
    {
      id: 'action',
      header: t('columns.action'),
      cell: (entry) => (
        <>
          <button
            type="button"
            onClick={() => onOpen(entry)}
            className="link rounded-sm text-left font-mono text-[13px] pointer-coarse:min-h-11"
            aria-label={t('detailsOf', { action: entry.action })}
          >
            {entry.action}
          </button>
          <time dateTime={entry.at} className="block text-ink-faint text-xs sm:hidden">
            {formatInstant(entry.at, zone, locale)}
          </time>
        </>
      ),
    },
    {
      id: 'entity',
      header: t('columns.entity'),
      wideOnly: true,
      cell: ({ entityId }) => <span className="font-mono text-ink-faint text-xs">{entityId.slice(0, 18)}</span>,
    },
    {
      id: 'address',
      header: t('columns.address'),
      wideOnly: true,
      className: 'max-lg:hidden',
      cell: ({ address }) => <span className="font-mono text-ink-faint text-xs">{address ?? ''}</span>,
    },
  ]
  return <Table caption={t('audit')} columns={columns} rows={entries} rowKey={({ id }) => id} />
}
