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
  /** null: the bookings only tell when the trip begins. */
  durationDays: number | null
}

type DatedBooking = Pick<
  Reservation,
  'type' | 'status' | 'from' | 'to' | 'departLocal' | 'arriveLocal' | 'checkIn' | 'checkOut'
>
const journeys = new Set<Reservation['type']>(['flight', 'train', 'bus', 'ferry'])

/**
 * null where the trip has a start, or no booking names a day. `unclear`: a booking ends days before it begins, they lie farther
 * apart than a trip may last, or leave too few nights for the stops.
 */
export function datesOfBookings(
  { startDate, durationDays, stops, itinerary }: UndatedTrip,
  bookings: readonly DatedBooking[],
): BookedDates | 'unclear' | null {
  const standing = bookings.filter(({ status }) => status !== 'cancelled')
  const spans = standing.flatMap(({ departLocal, arriveLocal, checkIn, checkOut }) => {
    const begins = dayOf(departLocal ?? checkIn)
    return begins === null ? [] : [{ begins, ends: dayOf(arriveLocal ?? checkOut) ?? begins }]
  })
  if (startDate !== null || spans.length === 0) return null
  // Across the date line one arrives on the day before.
  if (spans.some(({ begins, ends }) => ends < begins - 1)) return 'unclear'
  const first = Math.min(...spans.map(({ begins }) => begins))
  const last = Math.max(...spans.flatMap(({ begins, ends }) => [begins, ends]))
  const planned = itinerary.map(({ day }) => day ?? 1)
  const begins = new Date(first * dayMs).toISOString().slice(0, 10)
  const isOpen = durationDays === null && planned.length === 0 && last - first <= 1
  if (isOpen && isOneWay(standing)) return { startDate: begins, durationDays: null }
  const days = Math.max(last - first + 1, durationDays ?? 1, ...planned)
  const isTooShort = stops.length > 1 && days < stops.length + 1
  if (days > mostDays || isTooShort) return 'unclear'
  return { startDate: begins, durationDays: days }
}

/** Journeys that do not lead back to where they began. */
function isOneWay(bookings: readonly DatedBooking[]): boolean {
  const inOrder = bookings.toSorted((a, b) => ((a.departLocal ?? '') < (b.departLocal ?? '') ? -1 : 1))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  const isBack = inOrder.length > 1 && (last?.to === undefined || last.to === first?.from)
  return inOrder.every(({ type }) => journeys.has(type)) && !isBack
}

/** Days since 1970. */
function dayOf(local: string | undefined): number | null {
  return local ? Math.round(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) / dayMs) : null
}
