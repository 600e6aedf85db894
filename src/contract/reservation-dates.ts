// The dates that bookings give to a trip that has none yet. Apart from the schemas, so that pages need no validator.
import type { Reservation } from './reservation.ts'

const dayMs = 86_400_000
const mostDays = 60

interface UndatedTrip {
  startDate: string | null
  durationDays: number | null
  stops: readonly unknown[]
  itinerary: readonly { day: number | null }[]
}
export interface BookedDates {
  startDate: string
  durationDays: number
}

/**
 * null where the trip has a start, or no booking names a day. `unclear`: a booking ends days before it begins, they lie farther
 * apart than a trip may last, or leave too few nights for the stops.
 */
export function datesOfBookings(
  { startDate, durationDays, stops, itinerary }: UndatedTrip,
  bookings: readonly Pick<Reservation, 'status' | 'departLocal' | 'arriveLocal' | 'checkIn' | 'checkOut'>[],
): BookedDates | 'unclear' | null {
  const spans = bookings.flatMap(({ status, departLocal, arriveLocal, checkIn, checkOut }) => {
    const begins = dayOf(departLocal ?? checkIn)
    return status === 'cancelled' || begins === null ? [] : [{ begins, ends: dayOf(arriveLocal ?? checkOut) ?? begins }]
  })
  if (startDate !== null || spans.length === 0) return null
  // Across the date line one arrives on the day before.
  if (spans.some(({ begins, ends }) => ends < begins - 1)) return 'unclear'
  const first = Math.min(...spans.map(({ begins }) => begins))
  const last = Math.max(...spans.flatMap(({ begins, ends }) => [begins, ends]))
  const planned = itinerary.map(({ day }) => day ?? 1)
  const days = Math.max(last - first + 1, durationDays ?? 1, ...planned)
  const isTooShort = stops.length > 1 && days < stops.length + 1
  if (days > mostDays || isTooShort) return 'unclear'
  return { startDate: new Date(first * dayMs).toISOString().slice(0, 10), durationDays: days }
}

/** Days since 1970. */
function dayOf(local: string | undefined): number | null {
  return local ? Math.round(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) / dayMs) : null
}
