// The day of a trip that suits a place best: open then, little planned, and near what is planned.
import type { GeoPoint } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { dateOfDay } from './trip-days.ts'

/** A kilometre to the nearest item of the day weighs as much as so many minutes of what is planned. */
const minutesPerKm = 20
const defaultMinutes = 60
/** Beyond this the day belongs to another town. */
const sameDayKm = 60

/** null for a trip without a length, and where the place is closed on every day. */
export function suggestDay(
  { startDate, durationDays, itinerary }: Pick<TripDetail, 'startDate' | 'durationDays' | 'itinerary'>,
  place: GeoPoint,
  isOpenOn: (date: string) => boolean,
): number | null {
  const days = Array.from({ length: durationDays ?? 0 }, (_, index) => index + 1).filter((day) => {
    const date = dateOfDay({ startDate, durationDays }, day)
    return date === null || isOpenOn(date)
  })
  const [best] = days.map((day) => ({ day, load: loadOf(day) })).sort((a, b) => a.load - b.load || a.day - b.day)
  return best?.day ?? null

  function loadOf(day: number): number {
    const items = itinerary.filter((item) => item.day === day && item.kind !== 'lodging' && item.kind !== 'note')
    const planned = items.reduce((sum, { start, end }) => sum + minutesBetween(start, end), 0)
    const distances = items.flatMap((item) => (item.place ? [greatCircleKm(item.place, place)] : []))
    const nearest = distances.length > 0 ? Math.min(sameDayKm, ...distances) : 0
    return planned + nearest * minutesPerKm
  }
}

function minutesBetween(start: string | null, end: string | null): number {
  if (!start || !end || end <= start) return defaultMinutes
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return minutes(end) - minutes(start)
}
