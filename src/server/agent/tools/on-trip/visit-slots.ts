// When today a place could be visited: after the way there, before what comes next, while it is open.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { clockOfMinute, minuteOfClock, type TravelDay } from '#contract/travel-day.ts'
import type { Guides } from '../../../providers/shipped-data/guides/guides.ts'
import { hoursOnDate } from '../../../travel/hours-on-date.ts'

/** Minutes since midnight; `until` = when the next item begins. */
export interface FreeTime {
  from: number
  until: number
}

export interface VisitSlot {
  start: string
  end: string
  openUntil: string | null
}

/** Farther than this one does not walk. */
const walkKm = 2.5
/** Streets are longer than the straight line. */
const detour = 1.3
const walkKmh = 4.5
const rideKmh = 20
/** To find a ride. */
const rideAheadMinutes = 8
const usualMinutes = { attraction: 90, restaurant: 60, lodging: 60 } as const
/** As long as this is worth the way, however long one could stay. */
const enoughMinutes = 45
const lastMinute = 24 * 60 - 1

/** null where nothing is free any more. */
export function freeTimeOf(day: TravelDay, instead: ItineraryItem | null): FreeTime | null {
  const now = minuteOfClock(day.clock)
  const from = instead?.start ? Math.max(now, minuteOfClock(instead.start)) : now
  const isBusy = day.current !== null && day.current.id !== instead?.id && !instead?.start
  const free = isBusy && day.current?.end ? Math.max(from, minuteOfClock(day.current.end)) : from
  const later = day.items.flatMap(({ item, moment }) =>
    moment === 'ahead' && item.id !== instead?.id && item.start && minuteOfClock(item.start) >= free
      ? minuteOfClock(item.start)
      : [],
  )
  const until = Math.min(lastMinute, ...later)
  return until > free ? { from: free, until } : null
}

/** Minutes on foot; null where that is too far. */
export function walkMinutesOf(km: number): number | null {
  return km <= walkKm ? Math.max(1, Math.round(((km * detour) / walkKmh) * 60)) : null
}

/** null where it is closed then, or too little of a usual visit would be left. */
export function visitSlot(
  place: FoundPlace,
  { km, free, day, guides }: { km: number; free: FreeTime; day: TravelDay; guides: Guides },
): VisitSlot | null {
  const way = walkMinutesOf(km) ?? Math.round(rideAheadMinutes + ((km * detour) / rideKmh) * 60)
  const start = Math.ceil(Math.max(free.from, minuteOfClock(day.clock) + way) / 5) * 5
  const minutes = place.visitMinutes ?? usualMinutes[place.kind]
  const { windows } = hoursOnDate(place, guides, day.date)
  const open = windows?.map(([from, to]) => ({ from: minuteOfClock(from), to: minuteOfClock(to) }))
  const window = open?.find(({ from, to }) => from <= start && start < to)
  if (open && !window) return null
  const end = Math.min(start + minutes, free.until, window?.to ?? lastMinute)
  if (end - start < Math.min(minutes / 2, enoughMinutes)) return null
  return {
    start: clockOfMinute(start),
    end: clockOfMinute(end),
    openUntil: window ? clockOfMinute(window.to) : null,
  }
}
