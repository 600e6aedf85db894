'use client'
import { CloudDownload } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatFileSize } from '#lib/format.ts'
import { useKeptTrip } from '#lib/offline/use-offline-marks.ts'

/** Says that the trip is kept on this device, and how much room it takes; nothing where it is not. */
export function OfflineMark({ tripId }: { tripId: string }) {
  const t = useTranslations('offline')
  const locale = useLocale()
  const kept = useKeptTrip(tripId)
  if (!kept || kept.savedAt === 0) return null
  const size = formatFileSize(kept.bytes, locale)
  return (
    <span title={t('mark', { size })} className="tabular inline-flex shrink-0 items-center gap-1 text-ink-soft text-xs">
      <CloudDownload aria-hidden className="size-3.5" strokeWidth={1.75} />
      <span className="sr-only">{t('mark', { size })}</span>
      <span aria-hidden>{size}</span>
    </span>
  )
}
