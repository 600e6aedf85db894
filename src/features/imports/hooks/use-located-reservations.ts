'use client'
import type { LocatedReservations, Reservation } from '#contract/reservation.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'

/** Whether the place of a booking is known; undefined while it is looked up or corrected, and where the look-up fails. */
export function useLocatedReservations(
  tripId: string,
  reservations: readonly Reservation[],
): (index: number) => LocatedReservations['locations'][number] | undefined {
  const asked = useDebounced(reservations)
  const places = asked.map(({ type, title, address, from }) => ({ type, title: title.trim() || type, address, from }))
  const { data } = trpc.imports.locate.useQuery(
    { tripId, reservations: places },
    { enabled: places.length > 0, staleTime: Number.POSITIVE_INFINITY, retry: false },
  )
  return (index) => (asked === reservations ? data?.locations[index] : undefined)
}
