'use client'
import { useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { FilesBoard } from '#features/files/components/files-board.tsx'
import { PhotoMap } from '#features/photo-map/components/photo-map.tsx'
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripSectionFrame } from '#features/trips/components/trip-section-frame.tsx'

/** Photos, bookings and documents of a trip. */
export function TripFilesPage({ tripId }: { tripId: string }) {
  const t = useTranslations('files')
  return (
    <TripGate tripId={tripId} skeleton={<Skeleton className="h-96 w-full" />}>
      {(trip) => (
        <TripSectionFrame trip={trip} title={t('title')}>
          <FilesBoard trip={trip} photoMap={<PhotoMap trip={trip} />} />
        </TripSectionFrame>
      )}
    </TripGate>
  )
}
