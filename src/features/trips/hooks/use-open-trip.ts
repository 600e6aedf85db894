import type { TripDetail } from '#contract/trip.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** The trip of a page; `undefined` while it is loaded, and where `error` says why it cannot be shown. */
export function useOpenTrip(tripId: string) {
  const { data, error, refetch } = trpc.trips.get.useQuery({ tripId })
  // Also where it was read before: the membership has ended, or the trip was deleted.
  const isMissing = error !== null && readAppError(error).code === 'NOT_FOUND'
  const trip: TripDetail | undefined = isMissing ? undefined : data
  return { trip, error: trip ? null : error, isMissing, refetch }
}
