'use client'
import { useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Notes } from '#features/knowledge/components/notes.tsx'
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripSectionFrame } from '#features/trips/components/trip-section-frame.tsx'

/** What the members of a trip keep for it. */
export function TripNotesPage({ tripId }: { tripId: string }) {
  const t = useTranslations('notes')
  return (
    <TripGate tripId={tripId} skeleton={<Skeleton className="h-96 w-full" />}>
      {(trip) => (
        <TripSectionFrame trip={trip} title={t('title')}>
          <Notes tripId={trip.id} canWrite={trip.role !== 'viewer'} />
        </TripSectionFrame>
      )}
    </TripGate>
  )
}
