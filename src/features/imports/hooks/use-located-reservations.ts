'use client'
import type { LocatedReservations, Reservation } from '#contract/reservation.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'

export type BookingLocation = LocatedReservations['locations'][number] | 'pending'

/** Whether the place of a booking is known; undefined where the look-up fails. */
export function useLocatedReservations(
  tripId: string,
  reservations: readonly Reservation[],
): (index: number) => BookingLocation | undefined {
  const asked = useDebounced(reservations)
  const places = asked.map(({ type, title, address, from }) => ({ type, title: title.trim() || type, address, from }))
  const { data, isFetching } = trpc.imports.locate.useQuery(
    { tripId, reservations: places },
    { enabled: places.length > 0, staleTime: Number.POSITIVE_INFINITY, retry: false },
  )
  const isPending = isFetching || asked !== reservations
  return (index) => (isPending ? 'pending' : data?.locations[index])
}
