'use client'
import { Filter } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { NamedAuditEntry } from '#contract/audit.ts'
import type { AuditFilter } from '#contract/audit-filter.ts'
import { formatInstant } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { emptyAuditFilter } from '../audit-filter.ts'
import { useAuditText } from '../hooks/use-audit-text.ts'
import { ActorName } from './audit-table.tsx'
import { RecordDiff } from './record-diff.tsx'

/** One entry: who, when, on what, and each field before and after. */
export function AuditEntrySheet({
  entry,
  onClose,
  onNarrow,
}: {
  entry: NamedAuditEntry | null
  onClose: () => void
  onNarrow: (filter: AuditFilter) => void
}) {
  const { sentence } = useAuditText()
  return (
    <Sheet
      open={entry !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={entry ? sentence(entry) : ''}
      className="md:w-[34rem]"
    >
      {entry ? <EntryBody entry={entry} onNarrow={(part) => onNarrow({ ...emptyAuditFilter, ...part })} /> : null}
    </Sheet>
  )
}

function EntryBody({ entry, onNarrow }: { entry: NamedAuditEntry; onNarrow: (part: Partial<AuditFilter>) => void }) {
  const t = useTranslations('admin')
  const { entityName } = useAuditText()
  const locale = useLocale()
  const zone = useReaderZone()
  const { actorId, tripId } = entry
  const facts = [
    { label: t('columns.actor'), value: <ActorName entry={entry} />, isCode: false },
    { label: t('columns.at'), value: formatInstant(entry.at, zone, locale, { seconds: true }), isCode: false },
    { label: t('columns.trip'), value: tripId && (entry.tripTitle ?? t('unnamed')), isCode: false },
    { label: t('columns.entity'), value: entityName(entry.entity), isCode: false },
    { label: t('columns.action'), value: entry.action, isCode: true },
    { label: t('entityId'), value: entry.entityId, isCode: true },
    { label: t('tripId'), value: tripId, isCode: true },
    { label: t('columns.address'), value: entry.address, isCode: true },
    { label: t('requestId'), value: entry.requestId, isCode: true },
  ].filter(({ value }) => value !== null)
  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5 text-sm">
        {facts.map(({ label, value, isCode }) => (
          <div key={label} className="contents">
            <dt className="text-ink-faint">{label}</dt>
            <dd className={isCode ? 'break-all font-mono text-[13px] leading-5' : 'tabular'}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        {actorId ? (
          <Button size="sm" onClick={() => onNarrow({ actor: actorId })}>
            <Filter aria-hidden />
            {t('onlyActor')}
          </Button>
        ) : null}
        {tripId ? (
          <Button size="sm" onClick={() => onNarrow({ trip: tripId })}>
            <Filter aria-hidden />
            {t('onlyTrip')}
          </Button>
        ) : null}
        <Button size="sm" onClick={() => onNarrow({ entity: entry.entity })}>
          <Filter aria-hidden />
          {t('onlyEntity')}
        </Button>
      </div>
      <h3 className="mt-7 mb-2 font-semibold text-base">{t('changes')}</h3>
      <RecordDiff before={entry.before} after={entry.after} />
    </>
  )
}
