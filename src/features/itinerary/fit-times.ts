// New times for the items of a day whose order has changed: what is fixed stays, the rest follows one after another.
import type { ItemPatch, ItineraryItem } from '#contract/itinerary.ts'

type Times = Pick<ItemPatch, 'start' | 'end' | 'endsNextDay'>
/** Minutes of the way to an item from the one before it; null where nobody knows. */
export type MinutesTo = (item: ItineraryItem) => number | null

export interface NewTimes {
  item: ItineraryItem
  times: Required<Times>
}

const dayMinutes = 24 * 60
/** Of an item that has a start alone. */
const assumedStay = 60
/** Of a check-in. */
const checkIn = 20
/** Between two places while the way is not known. */
const assumedWay = 15
const step = 5

/** Booked, pinned, or on a timetable. */
function isFixed({ booking, pinned, kind }: ItineraryItem): boolean {
  return booking === 'booked' || pinned || kind === 'flight' || kind === 'train'
}

/**
 * The items of a day, in their order, that need other times; empty where all fit. Items without a start have none to fit. Where
 * the order still follows the clock, items are only put off as far as the ones before them need; else the day is packed from its
 * first start on, and meals are not taken before their time.
 */
export function fitTimes(items: readonly ItineraryItem[], minutesTo: MinutesTo): NewTimes[] {
  const timed = items.filter(({ start }) => start !== null)
  const starts = timed.map(startOf)
  const isInOrder = starts.every((start, index) => index === 0 || start >= (starts[index - 1] ?? 0))
  let free = isInOrder ? 0 : Math.min(...timed.filter((item) => !isFixed(item)).map(startOf))
  const found: NewTimes[] = []
  for (const [index, item] of timed.entries()) {
    const previous = timed[index - 1]
    const start = startOf(item)
    if (isFixed(item)) {
      free = Math.max(free, start + lengthOf(item))
      continue
    }
    const earliest = roundUp(free + (previous ? wayTo(item, previous, minutesTo) : 0))
    const wanted = isInOrder || item.kind === 'restaurant' ? Math.max(start, earliest) : earliest
    // What does not fit before midnight keeps its time: only a person can say what to drop.
    const next = wanted < dayMinutes ? wanted : start
    free = next + lengthOf(item)
    if (next !== start) found.push({ item, times: timesFrom(item, next) })
  }
  return found
}

/** A time for an item at its new place in a day; null where the one that it has fits there. */
export function fitOne(items: readonly ItineraryItem[], itemId: string, minutesTo: MinutesTo): NewTimes | null {
  const timed = items.filter(({ start }) => start !== null)
  const index = timed.findIndex(({ id }) => id === itemId)
  const item = timed[index]
  if (!item || isFixed(item)) return null
  const [previous, next] = [timed[index - 1], timed[index + 1]]
  const start = startOf(item)
  const from = previous ? roundUp(startOf(previous) + lengthOf(previous) + wayTo(item, previous, minutesTo)) : 0
  const until = next ? startOf(next) - wayTo(next, item, minutesTo) - lengthOf(item) : dayMinutes
  if (start >= from && start <= until) return null
  const wanted = previous ? from : Math.max(0, Math.floor(until / step) * step)
  return wanted === start || wanted >= dayMinutes ? null : { item, times: timesFrom(item, wanted) }
}

function wayTo(item: ItineraryItem, previous: ItineraryItem, minutesTo: MinutesTo): number {
  return minutesTo(item) ?? (item.place && previous.place ? assumedWay : 0)
}

function startOf({ start }: ItineraryItem): number {
  return minuteOf(start ?? '00:00')
}

function lengthOf(item: ItineraryItem): number {
  if (item.end === null) return item.kind === 'lodging' ? checkIn : assumedStay
  return minuteOf(item.end) + (item.endsNextDay ? dayMinutes : 0) - startOf(item)
}

function timesFrom(item: ItineraryItem, start: number): Required<Times> {
  if (item.end === null) return { start: clockOf(start), end: null, endsNextDay: false }
  const end = start + lengthOf(item)
  return { start: clockOf(start), end: clockOf(end), endsNextDay: end >= dayMinutes }
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

function clockOf(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

function roundUp(minute: number): number {
  return Math.ceil(minute / step) * step
}
