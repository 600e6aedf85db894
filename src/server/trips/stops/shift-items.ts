// Where the items of a trip go when its stops change: they stay with their stop; what has no place there any more becomes
// unscheduled.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ItemShift } from '#contract/trip-stop-changes.ts'
import { type StopSpan, stopSpans, type TripStop } from '#contract/trip-stops.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { TripStops } from './settle-stops.ts'

type Anchor =
  /** The journeys from home and back stay on the first and last day. */
  | { type: 'start' }
  | { type: 'end' }
  /** A journey between two stops. */
  | { type: 'between'; from: string; to: string }
  /** `night` = nights since the arrival; on the day of leaving all of the stop's. `home` = the trip ends there: a day of its own. */
  | { type: 'stop'; stop: string; night: number; leaving: 'on' | 'home' | null }

/** Only items that change their day. */
export function shiftItems(before: TripStops, after: TripStops, items: readonly ItineraryItem[]): ItemShift[] {
  return items.flatMap((item) => {
    const { id, title, kind, booking, day } = item
    if (day === null) return []
    const toDay = dayAfter(item, day, before, after)
    return toDay === day ? [] : { itemId: id, title, kind, booking, fromDay: day, toDay }
  })
}

function dayAfter(item: ItineraryItem, day: number, before: TripStops, after: TripStops): number | null {
  const within = (next: number) => (after.durationDays === null || next <= after.durationDays ? next : null)
  // Without a length on either side no day belongs to a stop for certain.
  if (before.durationDays === null || after.durationDays === null) return within(day)
  const anchor = anchorOf(item, day, before)
  const spans = stopSpans(after.stops)
  switch (anchor.type) {
    case 'start':
      return 1
    case 'end':
      return after.durationDays
    case 'between': {
      const index = spans.findIndex(({ stop }) => stop.id === anchor.to)
      return spans[index - 1]?.stop.id === anchor.from ? (spans[index]?.firstDay ?? null) : null
    }
    case 'stop': {
      const span = spans.find(({ stop }) => stop.id === anchor.stop)
      if (!span || span.lastDay === null) return null
      const lastNight = span.stop.nights ?? 0
      const isStillLeft = anchor.leaving === 'on' || (anchor.leaving === 'home' && span.index === spans.length - 1)
      if (isStillLeft) return within(span.firstDay + lastNight)
      return span.firstDay + anchor.night <= span.lastDay ? span.firstDay + anchor.night : null
    }
  }
}

function anchorOf(item: ItineraryItem, day: number, { stops, durationDays }: TripStops): Anchor {
  const spans = stopSpans(stops)
  const span = spanOfDay(spans, day)
  const previous = span && day === span.firstDay ? spans[span.index - 1] : undefined
  const isJourney = item.kind === 'flight' || item.kind === 'train'
  if (isJourney && day === 1) return { type: 'start' }
  if (isJourney && day === durationDays) return { type: 'end' }
  if (!span) return { type: 'end' }
  if (previous) {
    if (isJourney) return { type: 'between', from: previous.stop.id, to: span.stop.id }
    if (isNearer(item, previous.stop, span.stop)) return leaving(previous.stop, 'on')
  }
  const night = day - span.firstDay
  const isLeaving = span.index === spans.length - 1 && night > 0 && night === span.stop.nights
  return isLeaving ? leaving(span.stop, 'home') : { type: 'stop', stop: span.stop.id, night, leaving: null }
}

function leaving(stop: TripStop, leaving: 'on' | 'home'): Anchor {
  return { type: 'stop', stop: stop.id, night: stop.nights ?? 0, leaving }
}

function spanOfDay(spans: StopSpan<TripStop>[], day: number): StopSpan<TripStop> | undefined {
  return spans.find(({ firstDay, lastDay }) => day >= firstDay && lastDay !== null && day <= lastDay)
}

/** A bed is where the night is; anything else of the day of travel may still lie in the place that is left. */
function isNearer({ kind, place }: ItineraryItem, one: TripStop, other: TripStop): boolean {
  return kind !== 'lodging' && place !== null && greatCircleKm(place, one.place) < greatCircleKm(place, other.place)
}
