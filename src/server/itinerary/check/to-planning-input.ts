// A trip as it stands, in the words of the planning engine: timed items are visits of places, what is booked or moves is fixed.
import type { ItineraryItem } from '#contract/itinerary.ts'
import { type Money, maxAmount } from '#contract/money.ts'
import { dayInputSchema } from '#contract/paging.ts'
import type { GeoPoint } from '#contract/place.ts'
import { type Candidates, candidatesSchema } from '#contract/planning/candidates.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import { maxAppointments, type PlanningRequest, planningRequestSchema } from '#contract/planning/request.ts'
import type { TripDetail } from '#contract/trip.ts'
import { fitNights, type TripStop } from '#contract/trip-stops.ts'
import { isHigh } from '#planning/altitude.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { applyChanges } from '#planning/edit/apply-changes.ts'
import { addDays, addMinutes, wallTimeIn } from '../../kernel/calendar.ts'
import { outlastedRestaurants } from '../../travel/outlasted-restaurants.ts'
import { stopOfItem } from '../../travel/stop-of-item.ts'
import { ownPrefix } from '../../travel/trip-anchors.ts'

export interface TripAsPlan {
  request: PlanningRequest
  candidates: Candidates
  itinerary: Itinerary
}

interface Surroundings {
  /** What the guides of the stops know; empty places where there is none. */
  known: Candidates
  /** Center of a stop (what lies far from it makes a day trip) and its metres above the sea. */
  locate(stop: Pick<TripStop, 'place'>): { position: GeoPoint; altitude?: number }
  /** To minor units of the trip's currency; null where no rate is known. */
  convert(money: Money): number | null
}

const usualMinutes = 60
/** Airports of a stop lie within. */
const aroundKm = 150
/** A kind that is somewhere at a time by itself: the rest of the day must fit around it. */
const fixedKinds: ReadonlySet<ItineraryItem['kind']> = new Set(['flight', 'train', 'transport'])

/** null without a first day that can be reckoned with, or a length. */
export function tripAsPlan(trip: TripDetail, { known, locate, convert }: Surroundings): TripAsPlan | null {
  const { startDate, durationDays } = trip
  if (!startDate || !durationDays || !dayInputSchema.safeParse(startDate).success) return null
  const stopIdOf = (item: ItineraryItem) => (stopOfItem(trip.stops, item) ?? trip.stops[0])?.id ?? ''
  const zones = new Map(trip.stops.map(({ id, place }) => [id, place.zone]))
  const zoneOf = (stopId: string) => zones.get(stopId) ?? trip.destination.zone
  const timed = trip.itinerary
    .flatMap((item) => spanOf(item, startDate, known))
    .map((span) => inZoneOfStop({ ...span, stopId: stopIdOf(span.item) }, zoneOf))
  const isFixed = ({ item }: TimedItem) => fixedKinds.has(item.kind) || item.booking === 'booked'
  const [fixed, free] = [timed.filter(isFixed), timed.filter((each) => !isFixed(each))]
  const centers = new Map(trip.stops.map((stop) => [stop.id, locate(stop).position]))
  /** A journey stands where it departs, which may be at home or at the stop before: nothing is to be reached from there. */
  const isAround = (place: GeoPoint, stopId: string) => {
    const center = centers.get(stopId)
    return center === undefined || greatCircleKm(place, center) <= aroundKm
  }
  const appointments = fixed.filter(({ start, end }) => start < end).slice(0, maxAppointments)
  const stops = fitNights(trip.stops, durationDays)
  const request = planningRequestSchema.parse({
    origin: null,
    stops: stops.map((stop) => ({
      id: stop.id,
      nights: stop.nights ?? 0,
      zone: stop.place.zone,
      ...locate(stop),
    })),
    acclimatized: trip.origin !== null && isHigh(locate({ place: trip.origin })),
    startDate,
    party: trip.party,
    currency: trip.currency,
    budget: trip.budget ? Math.min(trip.budget.amount, maxAmount) : null,
    pace: trip.pace,
    dayWindow: { start: '00:00', end: '29:59' },
    appointments: appointments.map(({ item, start, end, stopId }) => ({
      id: item.id,
      stopId,
      date: start.slice(0, 10),
      start: start.slice(11),
      end: clockAfter(start, end),
      ...(item.place && isAround(item.place, stopId) && { position: item.place }),
      price: priceOf(item, convert),
    })),
    lodging: null,
    repeatable: stops.flatMap((stop) => outlastedRestaurants(known, stop)),
    transport: { between: [], local: ['walk', 'transit', 'taxi'] },
  })
  const candidates = withOwnSpots(known, free, convert)
  const dayOf = new Map(timed.map(({ item }) => [item.id, item.day]))
  const planned = [...appointments.map(asAppointment), ...free.map(asStop)].sort((a, b) => (a.start < b.start ? -1 : 1))
  const days = Array.from({ length: durationDays }, (_, day) => ({
    date: addDays(startDate, day),
    items: planned.filter(({ id }) => dayOf.get(id) === day + 1),
    back: null,
  }))
  const bare: Itinerary = { stopOrder: trip.stops.map(({ id }) => id), days, stays: [], costs: [], total: 0 }
  return { request, candidates, itinerary: applyChanges({ request, candidates, itinerary: bare }, []) }
}

interface TimedItem {
  item: ItineraryItem
  /** `YYYY-MM-DDTHH:MM` */
  start: string
  end: string
}

interface PlacedItem extends TimedItem {
  stopId: string
}

/** Notes and items without a time are not checked, and neither are stays: they last all night and clash with nothing. */
function spanOf(item: ItineraryItem, startDate: string, known: Candidates): TimedItem[] {
  if (item.day === null || item.start === null || item.kind === 'note' || item.kind === 'lodging') return []
  const date = addDays(startDate, item.day - 1)
  const start = `${date}T${item.start}`
  if (item.end) return [{ item, start, end: `${item.endsNextDay ? addDays(date, 1) : date}T${item.end}` }]
  const place = known.places.find(({ id }) => id === item.place?.candidateId)
  return [{ item, start, end: addMinutes(start, place?.visitMinutes ?? usualMinutes) }]
}

/** The engine reads wall times by the clocks of the stop: a journey to it departs by others. */
function inZoneOfStop(each: PlacedItem, zoneOf: (stopId: string) => string): PlacedItem {
  const { item, start, end, stopId } = each
  if (!item.endZone || !item.zone) return each
  const target = zoneOf(stopId)
  const local = (time: string, zone: string) => (zone === target ? time : wallTimeIn(target, time, zone))
  return { ...each, start: local(start, item.zone), end: local(end, item.endZone) }
}

/** `HH:MM` of the end, beyond 24:00 where it lies on the next day. */
function clockAfter(start: string, end: string): string {
  const clock = end.slice(11)
  if (end.slice(0, 10) === start.slice(0, 10)) return clock
  return `${Number(clock.slice(0, 2)) + 24}${clock.slice(2)}`.replace(/^([3-9]\d):\d\d$/, '29:59')
}

function asAppointment({ item, start, end, stopId }: PlacedItem): PlannedItem {
  return { kind: 'appointment', id: item.id, stopId, appointmentId: item.id, start, end, travel: null }
}

/** A restaurant is a meal, which does not tire; everything else is a visit. */
function asStop({ item, start, end, stopId }: PlacedItem): PlannedItem {
  const stop = { id: item.id, stopId, start, end, travel: null }
  const spotId = spotIdOf(item)
  if (item.kind !== 'restaurant') return { ...stop, kind: 'visit', placeId: spotId }
  return { ...stop, kind: 'meal', restaurantId: spotId, meal: mealAt(start.slice(11)) }
}

function mealAt(clock: string): Extract<PlannedItem, { kind: 'meal' }>['meal'] {
  if (clock < '10:30') return 'breakfast'
  return clock < '16:00' ? 'lunch' : 'dinner'
}

function spotIdOf(item: ItineraryItem): string {
  return item.place?.candidateId || `${ownPrefix}${item.id}`
}

/** What the guide knows, and every stop of the trip at the position and price that the trip gives it. */
function withOwnSpots(known: Candidates, stops: PlacedItem[], convert: Surroundings['convert']): Candidates {
  const own = new Map(stops.map(({ item, stopId }) => [spotIdOf(item), { item, stopId }]))
  const facts = new Map([...known.places, ...known.restaurants].map((spot) => [spot.id, spot]))
  const isTaken = ({ id }: { id: string }) => own.has(id)
  const spots = [...own].map(([id, { item, stopId }]) => {
    const position = item.place ? { lat: item.place.lat, lng: item.place.lng } : facts.get(id)?.position
    const about = { ...facts.get(id), id, stopId, name: item.title, position, price: priceOf(item, convert) }
    return { isMeal: item.kind === 'restaurant', spot: { visitMinutes: usualMinutes, ...about } }
  })
  return candidatesSchema.parse({
    ...known,
    places: [
      ...known.places.filter((place) => !isTaken(place)),
      ...spots.flatMap(({ isMeal, spot }) => (isMeal ? [] : spot)),
    ],
    restaurants: [
      ...known.restaurants.filter((restaurant) => !isTaken(restaurant)),
      ...spots.flatMap(({ isMeal, spot }) => (isMeal ? spot : [])),
    ],
    lodgings: [],
    legs: [],
  })
}

function priceOf({ cost }: ItineraryItem, convert: Surroundings['convert']) {
  const amount = cost && convert(cost)
  return amount ? { per: 'once' as const, amount: Math.min(amount, maxAmount) } : null
}
