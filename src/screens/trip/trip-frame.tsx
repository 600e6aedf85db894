'use client'
import type { ReactNode } from 'react'
import type { PlanPlaceholders } from '#features/itinerary/components/plan-days.tsx'
import { planSkeleton } from '#features/itinerary/components/plan-skeleton.tsx'
import { TripPresenceProvider } from '#features/trips/hooks/trip-presence.tsx'
import { useOpenTrip } from '#features/trips/hooks/use-open-trip.ts'
import { FirstViewContext } from './first-view-context.ts'
import { TripHeader } from './trip-header.tsx'
import { TripHeaderSkeleton } from './trip-skeleton.tsx'

/** What the trip page begins with: its header, which is painted while the panes below are still on their way. */
export function TripFrame({
  tripId,
  firstView = planSkeleton,
  children,
}: {
  tripId: string
  firstView?: PlanPlaceholders
  children: ReactNode
}) {
  const { trip, error } = useOpenTrip(tripId)
  return (
    <TripPresenceProvider tripId={tripId} isOpen={trip !== undefined}>
      {trip ? <TripHeader trip={trip} /> : null}
      {trip || error ? null : <TripHeaderSkeleton />}
      <FirstViewContext value={firstView}>{children}</FirstViewContext>
    </TripPresenceProvider>
  )
}
