// Where the items of a day stand in a calendar: minutes from midnight, and lanes side by side where they overlap.
import type { ItineraryItem } from '#contract/itinerary.ts'

export interface CalendarBlock {
  item: ItineraryItem
  /** Minutes from midnight of this day. */
  from: number
  to: number
  /** From 0, of `lanes` side by side. */
  lane: number
  lanes: number
  /** The rest of an item that began the day before. */
  isContinued: boolean
}

const dayMinutes = 24 * 60
/** Of an item that has a start alone. */
const assumedStay = 60
/** Shorter ones would hide their title. */
const shortest = 30

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export function timeOf(minutes: number): string {
  const within = (minutes + dayMinutes) % dayMinutes
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** The items with a start, and those that reach into the day from the one before. */
export function placeBlocks(items: readonly ItineraryItem[], day: number): CalendarBlock[] {
  const spans = items.flatMap((item) => spanOn(item, day) ?? []).sort((a, b) => a.from - b.from || b.to - a.to)
  const placed: CalendarBlock[] = []
  let group: CalendarBlock[] = []
  let groupEnd = 0
  const close = () => {
    const lanes = 1 + Math.max(0, ...group.map(({ lane }) => lane))
    placed.push(...group.map((block) => ({ ...block, lanes })))
    group = []
  }
  for (const span of spans) {
    if (span.from >= groupEnd) close()
    const taken = new Set(group.filter(({ to }) => to > span.from).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane += 1
    group.push({ ...span, lane, lanes: 1 })
    groupEnd = Math.max(group.length === 1 ? 0 : groupEnd, span.to)
  }
  close()
  return placed
}

function spanOn(item: ItineraryItem, day: number): Pick<CalendarBlock, 'item' | 'from' | 'to' | 'isContinued'> | null {
  if (item.start === null) return null
  const from = minutesOf(item.start)
  const end =
    item.end === null
      ? from + (item.kind === 'lodging' ? 0 : assumedStay)
      : minutesOf(item.end) + (item.endsNextDay ? dayMinutes : 0)
  const to = Math.max(end, from + shortest)
  if (item.day === day) return { item, from, to: Math.min(to, dayMinutes), isContinued: false }
  const rest = to - dayMinutes
  return item.day === day - 1 && rest > 0 ? { item, from: 0, to: Math.max(rest, shortest), isContinued: true } : null
}

/** Whole hours that hold all blocks, and the usual day at least. */
export function hoursOf(blocks: readonly CalendarBlock[]): { first: number; last: number } {
  const first = Math.min(8, ...blocks.map(({ from }) => Math.floor(from / 60)))
  const last = Math.max(20, ...blocks.map(({ to }) => Math.ceil(to / 60)))
  return { first, last }
}

/** The times of an item that is put off by `minutes`; null where it would leave the day. */
export function shiftTimes(
  { start, end, endsNextDay }: Pick<ItineraryItem, 'start' | 'end' | 'endsNextDay'>,
  minutes: number,
): Pick<ItineraryItem, 'start' | 'end' | 'endsNextDay'> | null {
  if (start === null) return null
  const from = minutesOf(start) + minutes
  if (from < 0 || from >= dayMinutes) return null
  if (end === null) return { start: timeOf(from), end, endsNextDay: false }
  const to = minutesOf(end) + (endsNextDay ? dayMinutes : 0) + minutes
  return { start: timeOf(from), end: timeOf(to), endsNextDay: to >= dayMinutes }
}
