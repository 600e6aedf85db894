// Flights and trains of days arranged by hand: time to get to the terminal and out of it, the way included, and nothing at the
// stop before the travelers come or after they leave.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ItineraryFinding } from '#contract/itinerary-check.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopBefore } from '#contract/trip-stops.ts'
import { finding, type Span, spanOf } from './day-span.ts'

/** Minutes that a service asks for before it leaves, and that pass between its arrival and the street. */
const terminalMinutes = { flight: { before: 90, after: 30 }, train: { before: 20, after: 10 } } as const
const dayMinutes = 24 * 60

type Trip = Pick<TripDetail, 'durationDays' | 'itinerary' | 'stops'>

export interface TerminalWays {
  /** Minutes between an item and the terminal of the stop where the journey ends or begins; 0 where either is unknown. */
  minutesBetween(item: ItineraryItem, journey: ItineraryItem, end: 'departure' | 'arrival'): number
  /** Whether it takes place in the stop of its day, or near it. */
  isAtStop(item: ItineraryItem): boolean
}

export function checkJourneys(trip: Trip, ways: TerminalWays): ItineraryFinding[] {
  const days = Array.from({ length: trip.durationDays ?? 0 }, (_, index) => index + 1)
  const spansOn = (day: number) => trip.itinerary.filter((item) => item.day === day).flatMap(spanOf)
  return days.flatMap((day) => {
    const spans = spansOn(day)
    const tomorrow = spansOn(day + 1).map(({ item, start, end }) => ({
      item,
      start: start + dayMinutes,
      end: end + dayMinutes,
    }))
    return [
      ...spans.flatMap((journey) => shortBuffers(journey, { spans, tomorrow }, { day, ways })),
      ...beforeArrival(trip, spans, { day, ways }),
      ...afterDeparture(trip, spans, { day, ways }),
    ]
  })
}

interface On {
  day: number
  ways: TerminalWays
}

/** Between the journey and what is next to it; a ride that stands between them is the way. */
function shortBuffers(
  journey: Span,
  { spans, tomorrow }: { spans: readonly Span[]; tomorrow: readonly Span[] },
  { day, ways }: On,
): ItineraryFinding[] {
  const needed = neededFor(journey.item)
  if (!needed) return []
  const { start, end } = journey
  const isRide = ({ item }: Span) => item.kind === 'transport'
  const others = [...spans, ...tomorrow].filter(({ item }) => item.id !== journey.item.id && item.kind !== 'note')
  const places = others.filter((other) => !isRide(other) && other.item.kind !== 'lodging')
  const before = latest(places.filter((other) => other.start < start && other.end <= start))
  const after = earliest(places.filter((other) => other.start >= end))
  const way = (other: Span, side: 'departure' | 'arrival') => {
    const [from, until] = side === 'departure' ? [other.end, start] : [end, other.start]
    const isRidden = others.some((each) => isRide(each) && each.start >= from && each.start < until)
    return isRidden ? 0 : ways.minutesBetween(other.item, journey.item, side)
  }
  const late = before && start - before.end < needed.before + way(before, 'departure') ? before : null
  const early = after && after.start - end < needed.after + way(after, 'arrival') ? after : null
  return [
    ...(late
      ? [
          finding('buffers.terminal', day, [late.item.id, journey.item.id], {
            minutes: start - late.end,
            needed: needed.before,
          }),
        ]
      : []),
    ...(early
      ? [
          finding('buffers.arrival', day, [journey.item.id, early.item.id], {
            minutes: early.start - end,
            needed: needed.after,
          }),
        ]
      : []),
  ]
}

/** On the first day and on days of travel, at the place that the journey leads to. */
function beforeArrival(trip: Trip, spans: readonly Span[], { day, ways }: On): ItineraryFinding[] {
  const isDayOfArrival = day === 1 || stopBefore(trip.stops, day) !== null
  const journeys = spans.filter(({ item }) => neededFor(item) !== null)
  const last = latest(journeys)
  const isInbound = last && (day > 1 || day !== trip.durationDays || last.start < dayMinutes / 2)
  if (!isDayOfArrival || !last || !isInbound || !isSure(last, journeys)) return []
  const isTooSoon = ({ item, start, end }: Span) => {
    // What overlaps the journey is said already; beds overlap nothing.
    if (item.kind === 'lodging') return start < last.end && last.end < dayMinutes
    return day === 1 && end <= last.start && isAtPlace(item) && ways.isAtStop(item)
  }
  return spans
    .filter(isTooSoon)
    .map(({ item }) => finding('frame.before-arrival', day, [item.id, last.item.id], { clock: last.item.end ?? '' }))
}

function afterDeparture(trip: Trip, spans: readonly Span[], { day, ways }: On): ItineraryFinding[] {
  const journeys = spans.filter(({ item }) => neededFor(item) !== null)
  const first = earliest(journeys)
  const isOutbound = first && (day > 1 || first.start >= dayMinutes / 2)
  if (day !== trip.durationDays || !first || !isOutbound || !isSure(first, journeys)) return []
  return spans
    .filter(({ item, start }) => start >= first.end && isAtPlace(item) && ways.isAtStop(item))
    .map(({ item }) =>
      finding('frame.after-departure', day, [item.id, first.item.id], { clock: first.item.start ?? '' }),
    )
}

function neededFor({ kind }: ItineraryItem) {
  return kind === 'flight' || kind === 'train' ? terminalMinutes[kind] : null
}

/** Trains there and back on one day are an outing. */
function isSure({ item }: Span, journeys: readonly Span[]): boolean {
  return item.kind === 'flight' || journeys.length === 1
}

function isAtPlace({ kind, place }: ItineraryItem): boolean {
  return place !== null && kind !== 'flight' && kind !== 'train' && kind !== 'transport' && kind !== 'note'
}

function latest(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>((last, each) => (last && last.end >= each.end ? last : each), null)
}

function earliest(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>((first, each) => (first && first.start <= each.start ? first : each), null)
}
