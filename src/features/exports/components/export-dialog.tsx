'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { withBasePath } from '#lib/base-path.ts'
import { CalendarFeed } from './calendar-feed.tsx'

const formats = ['pdf', 'report', 'ics', 'md', 'csv', 'expenses', 'gpx', 'kml', 'json'] as const

function addressOf(tripId: string, format: (typeof formats)[number]): string {
  return withBasePath(`/api/trips/${tripId}/${format === 'report' ? 'report.pdf' : `export.${format}`}`)
}

/** Downloads of a trip, and its private calendar. */
export function ExportDialog({ trip, onClose }: { trip: TripDetail; onClose: () => void }) {
  const t = useTranslations('exports')
  const hasDates = trip.startDate !== null
  // Before it begins nothing has come of it.
  const shown = formats.filter((format) => format !== 'report' || trip.currentStage !== 'pre')
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()} title={t('title')} description={t('lead')}>
      <ul className="divide-y divide-line border-line border-y">
        {shown.map((format) => (
          <li key={format} className="flex min-h-11 items-center gap-3 py-2">
            <div className="min-w-0 flex-1">
              <p className="text-sm">{t(`format.${format}.name`)}</p>
              <p className="text-ink-soft text-xs">
                {format === 'ics' && !hasDates ? t('needsDates') : t(`format.${format}.use`)}
              </p>
            </div>
            {format === 'ics' && !hasDates ? null : (
              <a
                href={addressOf(trip.id, format)}
                download
                aria-label={t('download', { name: t(`format.${format}.name`) })}
                className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink pointer-coarse:size-11"
              >
                <Download aria-hidden className="size-4" strokeWidth={1.75} />
              </a>
            )}
          </li>
        ))}
      </ul>
      {hasDates ? <CalendarFeed tripId={trip.id} /> : null}
    </Dialog>
  )
}
