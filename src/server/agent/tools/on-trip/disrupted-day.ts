// What happened, in the words of the planning engine: the day as it is now, what is fixed, and from when on the rest may begin.
import type { z } from 'zod'
import type { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Disruption } from '#contract/planning/change.ts'
import { clockOfMinute, type DayItem, minuteOfClock, type TravelDay } from '#contract/travel-day.ts'

type Asked = z.output<typeof replanDaySpec.input>

/** Minutes from the arrival of a journey until one can begin something: luggage, the way out. */
const afterArrival = 30
export const usualDelay = 60
/** Minutes from now until a later train or flight, where nothing is said: to change the ticket and to wait. */
const untilNext = 90
const journeys: ReadonlySet<ItineraryItem['kind']> = new Set(['flight', 'train', 'transport'])

export interface DisruptedDay {
  /** The delayed or missed item with its new times; null where none is delayed. */
  delayed: ItineraryItem | null
  disruptions: Disruption[]
  /** What today does without in any case. */
  dropped: ItineraryItem | null
  /** Nothing that can move begins before this time of today. */
  from: string
}

/** `dayIndex` is zero-based, as the engine counts. */
export function disruptedDay(
  { cause, minutes: stated, until }: Asked,
  { item, day, dayIndex }: { item: ItineraryItem | null; day: TravelDay; dayIndex: number },
): DisruptedDay {
  const at = (clock: string) => `${day.date}T${clock}`
  const now = day.clock
  const minutes = stated ?? usualDelay
  /** What comes instead begins after now. */
  const fromNow: Disruption = { type: 'late-start', day: dayIndex, from: at(now) }
  switch (cause) {
    case 'delay':
    case 'missed': {
      const delayed = item && postponed(item, cause === 'missed' ? untilLater(item, now, stated) : minutes)
      const over = delayed?.endsNextDay ? '23:59' : (delayed?.end ?? delayed?.start ?? later(now, minutes))
      const from = delayed && journeys.has(delayed.kind) ? later(over, afterArrival) : over
      return { delayed, dropped: null, from, disruptions: [{ type: 'delay', day: dayIndex, from: at(from) }] }
    }
    case 'late':
    case 'late_start': {
      const free = until && until > now ? until : later(now, minutes)
      const from = cause === 'late' ? free : nextQuarter(now)
      return {
        delayed: null,
        dropped: null,
        from,
        disruptions: [{ type: 'late-start', day: dayIndex, from: at(from) }],
      }
    }
    case 'closed': {
      const id = item ? (item.place?.candidateId ?? `own/${item.id}`) : ''
      return { delayed: null, dropped: item, from: now, disruptions: [{ type: 'closure', day: dayIndex, id }, fromNow] }
    }
    case 'rain':
      return {
        delayed: null,
        dropped: null,
        from: now,
        disruptions: [{ type: 'weather', day: dayIndex, from: at(now), to: at('23:59') }, fromNow],
      }
    case 'tired': {
      const longest = longestAhead(day)
      return {
        delayed: null,
        dropped: longest,
        from: now,
        disruptions: longest ? [{ type: 'skip', itemId: longest.id, again: true }, fromNow] : [],
      }
    }
  }
}

/** Neither behind nor on, booked or pinned; of a day that begins only now also what should be behind or on. */
export function isStillToDo({ item, moment }: DayItem, cause: Asked['cause']): boolean {
  const isOpen = moment === 'ahead' || (cause === 'late_start' && (moment === 'past' || moment === 'now'))
  return isOpen && !item.pinned && item.booking !== 'booked'
}

/** Items that the engine must leave where they are. */
export function fixedToday({ items }: TravelDay, isFree: (item: DayItem) => boolean): string[] {
  return items.filter((each) => !isFree(each)).map(({ item }) => item.id)
}

/** Booked or pinned items that begin before the rest of the day can. */
export function atRisk({ items }: TravelDay, from: string, delayed: ItineraryItem | null) {
  return items.flatMap(({ item: { id, title, start, pinned, booking }, moment }) =>
    moment === 'ahead' && start && start < from && id !== delayed?.id && (pinned || booking === 'booked')
      ? [{ title, start }]
      : [],
  )
}

export function postponed(item: ItineraryItem, minutes: number): ItineraryItem {
  const { start, end } = item
  const newEnd = end && minuteOfClock(end) + minutes
  const endsNextDay = item.endsNextDay || (newEnd !== null && newEnd !== '' && newEnd >= 1440)
  return {
    ...item,
    start: start && later(start, minutes),
    end: newEnd === null || newEnd === '' ? end : clockOfMinute(newEnd),
    endsNextDay,
  }
}

/** From the start of a missed journey to the later one. */
function untilLater({ start }: ItineraryItem, now: string, stated: number | undefined): number {
  const missedFor = start ? Math.max(0, minuteOfClock(now) - minuteOfClock(start)) : 0
  return stated ? Math.max(stated, missedFor) : missedFor + untilNext
}

/** Not beyond midnight. */
function later(clock: string, minutes: number): string {
  return clockOfMinute(Math.min(minuteOfClock(clock) + minutes, 1439))
}

/** A quarter of an hour that is still ahead: one has to get going. */
function nextQuarter(clock: string): string {
  return later('00:00', (Math.floor(minuteOfClock(clock) / 15) + 1) * 15)
}

function longestAhead({ items }: TravelDay): ItineraryItem | null {
  const length = ({ start, end }: ItineraryItem) => (start && end ? minuteOfClock(end) - minuteOfClock(start) : 0)
  return items
    .filter(
      ({ item, moment }) =>
        moment === 'ahead' && !item.pinned && item.booking !== 'booked' && item.kind !== 'restaurant',
    )
    .map(({ item }) => item)
    .reduce<ItineraryItem | null>(
      (longest, item) => (longest && length(longest) >= length(item) ? longest : item),
      null,
    )
}
