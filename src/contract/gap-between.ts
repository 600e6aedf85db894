import type { ItineraryItem } from './itinerary.ts'

type Timed = Pick<ItineraryItem, 'start' | 'end' | 'endsNextDay' | 'zone' | 'endZone'>

/** Minutes between the end of one item and the start of the next one of its day; null where that cannot be told. */
export function gapBetween(from: Timed, to: Timed): number | null {
  // Clocks of two zones cannot be compared here, and a visit over midnight leaves on the next day.
  if (!from.end || !to.start || from.endsNextDay || (from.endZone ?? from.zone) !== to.zone) return null
  return minuteOf(to.start) - minuteOf(from.end)
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
