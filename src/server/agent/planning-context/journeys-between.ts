// The journeys from each stop to the next as legs of the plan: what the trip has already, else trains and flights of that
// day, else a transfer by road whose times follow the distance.
import type { ItineraryItem, Provenance } from '#contract/itinerary.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import type { IntercityMode } from '#contract/planning/request.ts'
import { stopSpans } from '#contract/trip-stops.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { addDays, minutesBetween } from '../../kernel/calendar.ts'
import type { Convert } from '../../providers/routing/city-ways.ts'
import type { Timetable } from '../../providers/transport/timetable.ts'
import { toLegs } from '../../travel/plan-legs.ts'
import { ownPrefix } from '../../travel/trip-anchors.ts'
import type { PlannedStop } from './planned-stops.ts'
import { sensibleLegs } from './sensible-legs.ts'

type Leg = CandidatesInput['legs'][number]

export interface JourneySources {
  trains: Timetable
  flights: Timetable
}

export interface JourneysBetween {
  legs: Leg[]
  /** Where the times and fares of a leg come from, by its id. */
  sources: Record<string, Provenance>
  /** Items of the trip that are such journeys. */
  itemIds: ReadonlySet<string>
}

export interface JourneyOptions {
  items: readonly ItineraryItem[]
  startDate: string
  people: number
  /** Means of transport that are wanted; empty = any. */
  modes: readonly IntercityMode[]
  /** Wall time; nothing leaves earlier, where there is a choice. */
  notBefore?: string
  /** No night is spent on the way, where there is a choice. */
  sleepsInBed?: boolean
  convert: Convert
  signal: AbortSignal
}

/** Of each timetable, so that early and late departures are among them. */
const offersPerDay = 12
/** As many as a timetable answers for. */
const mostPeople = 9
/** A way by road that is worth comparing with flights. */
export const nearMinutes = 420
const road = { detour: 1.3, kmh: 65, usdPerKm: 0.08, leastMinutes: 20, mostMinutes: 4320 }
const transferSource: Provenance = { name: 'JourneyOn distance estimate', kind: 'estimated' }

export async function journeysBetween(
  sources: JourneySources,
  stops: readonly PlannedStop[],
  options: JourneyOptions,
): Promise<JourneysBetween> {
  const journeys = await Promise.all(
    stopSpans(stops).flatMap(({ stop, firstDay, index }) => {
      const from = stops[index - 1]
      return from ? journeysOf(sources, from, stop, firstDay, options) : []
    }),
  )
  return {
    legs: journeys.flatMap(({ legs }) => legs.map(({ leg }) => leg)),
    sources: Object.fromEntries(journeys.flatMap(({ legs }) => legs.map(({ leg, source }) => [leg.id, source]))),
    itemIds: new Set(journeys.flatMap(({ itemIds }) => itemIds)),
  }
}

interface StopPair {
  legs: { leg: Leg; source: Provenance }[]
  itemIds: string[]
}

export async function journeysOf(
  { trains, flights }: JourneySources,
  from: PlannedStop,
  to: PlannedStop,
  day: number,
  options: JourneyOptions,
): Promise<StopPair> {
  const { items, startDate, people, modes, notBefore, sleepsInBed = false, convert, signal } = options
  const date = addDays(startDate, day - 1)
  const own = ownJourney(
    from,
    to,
    date,
    items.filter((item) => item.day === day),
  )
  if (own) return own
  const query = { from: from.place, to: to.place, date, people: Math.min(people, mostPeople), limit: offersPerDay }
  const wanted = [
    ...(modes.length === 0 || modes.includes('train') ? [trains] : []),
    ...(modes.length === 0 || modes.includes('flight') ? [flights] : []),
  ]
  const answers = await Promise.all(wanted.map((timetable) => timetable.search(query, { signal })))
  const ends = { from: from.id, to: to.id, convert, international: from.place.country !== to.place.country }
  const all = answers.flatMap((answer) => {
    const source = { ...answer.source, checkedAt: answer.checkedAt }
    return toLegs(answer, ends).map((leg) => ({ leg, source }))
  })
  const later = all.filter(({ leg }) => !notBefore || (leg.departs?.slice(11) ?? notBefore) >= notBefore)
  const timed = later.length > 0 ? later : all
  const hasTrain = timed.some(({ leg }) => leg.mode === 'train')
  const transfer = { leg: transferLeg(from, to, options), source: transferSource }
  const mayDrive = modes.length === 0 || modes.some((mode) => mode === 'bus' || mode === 'drive' || mode === 'taxi')
  const isNear = mayDrive && transfer.leg.minutes <= nearMinutes && !hasTrain
  const found = isNear || timed.length === 0 ? [...timed, transfer] : timed
  const sensible = new Set(
    sensibleLegs(from, to, sleepsInBed ? byDay(found.map(({ leg }) => leg)) : found.map(({ leg }) => leg)),
  )
  return { legs: found.filter(({ leg }) => sensible.has(leg)), itemIds: [] }
}

/** Without those that arrive on another date, unless there are no others. */
function byDay(legs: readonly Leg[]): readonly Leg[] {
  const awake = legs.filter(({ departs, arrives }) => departs?.slice(0, 10) === arrives?.slice(0, 10))
  return awake.length > 0 ? awake : legs
}

/** A booked or noted train or flight of that day; with a change, from the first departure to the last arrival. */
function ownJourney(
  from: PlannedStop,
  to: PlannedStop,
  date: string,
  items: readonly ItineraryItem[],
): StopPair | null {
  const rides = items
    .filter(
      ({ kind, start, end, place }) => (kind === 'train' || kind === 'flight') && start && end && !place?.candidateId,
    )
    .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
  const [first] = rides
  const last = rides.at(-1)
  if (!first || !last) return null
  const departs = `${date}T${first.start}`
  const arrives = `${last.endsNextDay ? addDays(date, 1) : date}T${last.end}`
  const minutes = minutesBetween({ departs, arrives, fromZone: from.place.zone, toZone: to.place.zone })
  if (minutes < 1) return null
  const leg: Leg = {
    ...{ id: `${ownPrefix}${first.id}`, from: from.id, to: to.id, mode: first.kind === 'train' ? 'train' : 'flight' },
    ...{ name: first.title, date, departs, arrives, minutes, international: from.place.country !== to.place.country },
    price: { per: 'once', amount: 0 },
  }
  const source = first.source ?? { name: first.title.slice(0, 120), kind: 'unverified' }
  return { legs: [{ leg, source }], itemIds: rides.map(({ id }) => id) }
}

function transferLeg(from: PlannedStop, to: PlannedStop, { convert }: JourneyOptions): Leg {
  const km = greatCircleKm(from.place, to.place) * road.detour
  const minutes = Math.round((km / road.kmh) * 60)
  return {
    ...{ id: `transfer:${from.id}>${to.id}`, from: from.id, to: to.id, mode: 'bus', name: '' },
    ...{ date: null, departs: null, arrives: null },
    minutes: Math.min(road.mostMinutes, Math.max(road.leastMinutes, minutes)),
    international: from.place.country !== to.place.country,
    price: { per: 'person', amount: convert(moneyOf(Math.round(km * road.usdPerKm * 100) / 100, 'USD')) },
  }
}
