// The day that a traveler is in: its date and clock at the place where the trip is, what is behind, what is on and what comes next.
import type { ItineraryItem } from './itinerary.ts'
import type { PlaceRef } from './place.ts'
import type { TripDetail } from './trip.ts'
import { stopOfDay } from './trip-stops.ts'

/** `open`: without a time, not yet marked. */
type ItemMoment = 'done' | 'skipped' | 'past' | 'now' | 'ahead' | 'open'

export interface DayItem {
  item: ItineraryItem
  moment: ItemMoment
}

export interface TravelDay {
  phase: 'undated' | 'before' | 'during' | 'after'
  /** `YYYY-MM-DD` where the trip is. */
  date: string
  /** `HH:MM` where the trip is. */
  clock: string
  zone: string
  /** Where the trip is; before and after it, where it begins or ended. */
  place: PlaceRef
  /** 1 = first; null outside of the trip. */
  day: number | null
  /** In the order of the plan, without stays; an overnight journey of the day before comes first. */
  items: DayItem[]
  current: ItineraryItem | null
  /** The next item with a time that is neither done nor skipped. */
  next: ItineraryItem | null
  /** Where one sleeps tonight, or slept last night on the last day. */
  stay: ItineraryItem | null
}

export type TripRoute = Pick<TripDetail, 'startDate' | 'stops' | 'destination'>
type DatedTrip = TripRoute & Pick<TripDetail, 'durationDays' | 'itinerary'>

export function readTravelDay(trip: DatedTrip, now: Date): TravelDay {
  const { date, clock, zone } = wallTimeOnTrip(trip, now)
  const number = dayNumber(trip, date)
  const day = number !== null && number >= 1 && number <= (trip.durationDays ?? 1) ? number : null
  const items = day === null ? [] : itemsOf(trip.itinerary, day, clock)
  return {
    phase: number === null ? 'undated' : day !== null ? 'during' : number < 1 ? 'before' : 'after',
    date,
    clock,
    zone,
    place: placeOf(trip, number),
    day,
    items,
    current: items.find(({ moment }) => moment === 'now')?.item ?? null,
    next: nextOf(items),
    stay: day === null ? null : stayOf(trip.itinerary, day),
  }
}

/** `YYYY-MM-DD` and `HH:MM` at the stop of the day; before and after the trip, where it begins or ended. */
export function wallTimeOnTrip(trip: TripRoute, now: Date): { date: string; clock: string; zone: string } {
  const day = dayNumber(trip, wallTimeIn(trip.destination.zone, now).date)
  // The zone changes with the stops, and the date with the zone.
  const { zone } = placeOf(trip, day)
  return { ...wallTimeIn(zone, now), zone }
}

/** `YYYY-MM-DD` and `HH:MM` in a zone. */
export function wallTimeIn(zone: string, at: Date): { date: string; clock: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return { date: `${part('year')}-${part('month')}-${part('day')}`, clock: `${part('hour')}:${part('minute')}` }
}

export function minuteOfClock(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

/** `HH:MM`, wrapping at midnight. */
export function clockOfMinute(minute: number): string {
  const wrapped = ((Math.round(minute) % 1440) + 1440) % 1440
  return `${String(Math.floor(wrapped / 60)).padStart(2, '0')}:${String(wrapped % 60).padStart(2, '0')}`
}

/** Counted from the first day, also outside of the trip; null without dates. */
function dayNumber({ startDate }: TripRoute, date: string): number | null {
  if (!startDate) return null
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${startDate}T00:00:00Z`)) / 86_400_000) + 1
}

function placeOf({ stops, destination }: TripRoute, number: number | null): PlaceRef {
  return (number !== null && stopOfDay(stops, Math.max(1, number))?.place) || destination
}

function itemsOf(itinerary: readonly ItineraryItem[], day: number, clock: string): DayItem[] {
  const byPosition = (a: ItineraryItem, b: ItineraryItem) => (a.position < b.position ? -1 : 1)
  const overnight = itinerary
    .filter((item) => item.day === day - 1 && item.endsNextDay && item.kind !== 'lodging' && item.end !== null)
    .map((item) => ({ item, moment: momentOf({ ...item, start: '00:00' }, clock) }))
  const own = itinerary
    .filter((item) => item.day === day && item.kind !== 'lodging')
    .sort(byPosition)
    .map((item) => ({ item, moment: momentOf(item, clock) }))
  return [...overnight, ...own]
}

/** An item without an end is taken to last an hour. */
const usualMinutes = 60

function momentOf({ outcome, start, end, endsNextDay }: ItineraryItem, clock: string): ItemMoment {
  if (outcome !== null) return outcome
  if (start === null) return 'open'
  const now = minuteOfClock(clock)
  const from = minuteOfClock(start)
  const to = end === null ? from + usualMinutes : minuteOfClock(end) + (endsNextDay && end <= start ? 1440 : 0)
  if (now < from) return 'ahead'
  return now < to ? 'now' : 'past'
}

function nextOf(items: readonly DayItem[]): ItineraryItem | null {
  const ahead = items.filter(({ moment }) => moment === 'ahead').map(({ item }) => item)
  return ahead.reduce<ItineraryItem | null>(
    (first, item) => (first?.start && item.start && first.start <= item.start ? first : item),
    null,
  )
}

function stayOf(itinerary: readonly ItineraryItem[], day: number): ItineraryItem | null {
  return itinerary
    .filter((item) => item.kind === 'lodging' && item.day !== null && item.day <= day && item.outcome !== 'skipped')
    .reduce<ItineraryItem | null>((last, item) => ((last?.day ?? 0) > (item.day ?? 0) ? last : item), null)
}

/** Minutes that one should be there before the start: to check in and pass security, to find the platform, or to arrive at all. */
export function minutesAhead(
  { kind }: Pick<ItineraryItem, 'kind'>,
  trip: Pick<TripDetail, 'origin' | 'stops'>,
): number {
  const countries = new Set(
    [...(trip.origin ? [trip.origin] : []), ...trip.stops.map(({ place }) => place)].map(({ country }) => country),
  )
  if (kind === 'flight') return countries.size > 1 ? 120 : 90
  return kind === 'train' ? 30 : 5
}
