// Stays that are booked for the same nights: of what was read, and of what stands in the trip already.
import type { Reservation } from '#contract/reservation.ts'
import type { TripDetail } from '#contract/trip.ts'
import { addDays } from '#lib/calendar-days.ts'

type PlannedTrip = Pick<TripDetail, 'startDate' | 'itinerary'>

interface Stay {
  title: string
  code: string | null
  /** First night, and the day after the last. */
  from: string
  until: string
}

/** By index: the title of another stay with a night in common; absent for everything else. */
export function stayClashes(
  reservations: readonly Reservation[],
  isChosen: (index: number) => boolean,
  trip: PlannedTrip | undefined,
): ReadonlyMap<number, string> {
  const read = reservations.map((reservation, index) => (isChosen(index) ? stayOf(reservation) : null))
  const planned = trip ? plannedStays(trip) : []
  return new Map(
    read.flatMap((stay, index): [number, string][] => {
      const others = [...read.filter((_, at) => at !== index), ...planned]
      const other = stay && others.find((each) => each && isOther(stay, each) && isOver(stay, each))
      return other ? [[index, other.title]] : []
    }),
  )
}

function stayOf({ type, status, title, code, checkIn, checkOut }: Reservation): Stay | null {
  if (type !== 'lodging' || status === 'cancelled' || !checkIn) return null
  const from = checkIn.slice(0, 10)
  return { title, code: code ?? null, from, until: checkOut?.slice(0, 10) ?? addDays(from, 1) }
}

/** Of an item only its first night is known. */
function plannedStays({ startDate, itinerary }: PlannedTrip): Stay[] {
  if (!startDate) return []
  return itinerary.flatMap(({ kind, booking, outcome, day, title, confirmationCode: code }) => {
    if (kind !== 'lodging' || booking !== 'booked' || outcome === 'skipped' || day === null) return []
    const from = addDays(startDate, day - 1)
    return [{ title, code, from, until: addDays(from, 1) }]
  })
}

/** Rooms of one property, and what is read again, are one stay. */
function isOther(stay: Stay, other: Stay): boolean {
  const isSameCode = stay.code !== null && stay.code === other.code
  return !isSameCode && stay.title.trim().toLowerCase() !== other.title.trim().toLowerCase()
}

function isOver(stay: Stay, other: Stay): boolean {
  return stay.from < other.until && other.from < stay.until
}
