// Wall times of an item that starts at another time.
import type { ItineraryItem } from '#contract/itinerary.ts'

type Schedule = Pick<ItineraryItem, 'start' | 'end' | 'endsNextDay'>

const dayMinutes = 24 * 60

/** The place's start with the item's own length; what one of the two does not have is taken from the other. */
export function scheduleAt(item: Schedule, place: Schedule): Schedule {
  const minutes = lengthOf(item)
  if (place.start === null || minutes === null) {
    const { start, end, endsNextDay } = place
    return { start, end, endsNextDay }
  }
  return scheduleFrom(place.start, minutes)
}

export function scheduleFrom(start: string, minutes: number): Schedule & { start: string; end: string } {
  const end = minuteOf(start) + minutes
  return { start, end: wallTime(end % dayMinutes), endsNextDay: end >= dayMinutes }
}

/** Minutes; null without both times. */
export function lengthOf({ start, end, endsNextDay }: Schedule): number | null {
  if (start === null || end === null) return null
  return minuteOf(end) - minuteOf(start) + (endsNextDay ? dayMinutes : 0)
}

/** Since midnight. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function wallTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
