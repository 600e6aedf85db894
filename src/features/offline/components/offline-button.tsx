'use client'
import { CloudDownload } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { formatFileSize } from '#lib/format.ts'
import { loadPart } from '#lib/load-part.ts'
import { useKeptTrip } from '#lib/offline/use-offline-marks.ts'

const OfflineSheet = dynamic(
  () => loadPart(() => import('./offline-sheet.tsx')).then((module) => module.OfflineSheet),
  { ssr: false },
)

/** Whether the trip is kept on this device, with its size; opens the choice. */
export function OfflineButton({ trip }: { trip: Pick<TripDetail, 'id' | 'title'> }) {
  const t = useTranslations('offline')
  const locale = useLocale()
  const kept = useKeptTrip(trip.id)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <CloudDownload aria-hidden strokeWidth={1.75} />
        {kept && kept.savedAt > 0 ? t('mark', { size: formatFileSize(kept.bytes, locale) }) : t('keep')}
      </Button>
      {isOpen ? <OfflineSheet trip={trip} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
