'use client'
import type { ReactNode } from 'react'
import { TripPresenceProvider } from '#features/trips/hooks/trip-presence.tsx'
import { useOpenTrip } from '#features/trips/hooks/use-open-trip.ts'
import { TripHeader } from './trip-header.tsx'
import { TripHeaderSkeleton } from './trip-skeleton.tsx'

/** What the trip page begins with: its header, which is painted while the panes below are still on their way. */
export function TripFrame({ tripId, children }: { tripId: string; children: ReactNode }) {
  const { trip, error } = useOpenTrip(tripId)
  return (
    <TripPresenceProvider tripId={tripId} isOpen={trip !== undefined}>
      {trip ? <TripHeader trip={trip} /> : null}
      {trip || error ? null : <TripHeaderSkeleton />}
      {children}
    </TripPresenceProvider>
  )
}
