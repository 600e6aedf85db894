'use client'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { PlanPlaceholders } from '#features/itinerary/components/plan-days.tsx'
import { planSkeleton } from '#features/itinerary/components/plan-skeleton.tsx'
import { TripPresenceProvider } from '#features/trips/hooks/trip-presence.tsx'
import { useOpenTrip } from '#features/trips/hooks/use-open-trip.ts'
import { FirstViewContext } from './first-view-context.ts'
import { TripHeader } from './trip-header.tsx'
import { TripHeaderSkeleton, TripSkeleton } from './trip-skeleton.tsx'

/**
 * What the trip page begins with: its header, and the first view of its plan until the panes are there. It stands outside of
 * the boundary of the page, where it is painted with the first bytes.
 */
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
  const [hasEnded, setEnded] = useState(false)
  const end = useCallback(() => setEnded(true), [])
  const first = useMemo(() => ({ plan: firstView, end }), [firstView, end])
  return (
    <TripPresenceProvider tripId={tripId} isOpen={trip !== undefined}>
      {trip ? <TripHeader trip={trip} /> : null}
      {trip || error ? null : <TripHeaderSkeleton />}
      {hasEnded || error ? null : <TripSkeleton plan={firstView} />}
      <FirstViewContext value={first}>{children}</FirstViewContext>
    </TripPresenceProvider>
  )
}
