// What is booked or written down of a trip's journeys: it bounds the plan instead of standing among its visits.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import type { TripDetail } from '#contract/trip.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { addDays } from '../kernel/calendar.ts'
import type { CityGuide } from '../providers/shipped-data/guides/schema.ts'

type Journey = NonNullable<PlanningRequestInput['arrival']>

/** A stop's guide, or what is known of a stop without one. */
export type AnchorCity = Pick<CityGuide, 'center' | 'country'> & Partial<Pick<CityGuide, 'airport' | 'station'>>

interface TripDays {
  startDate: string
  days: number
}

export interface TripAnchors {
  arrival: Journey | null
  departure: Journey | null
  /** Items that stand for these. */
  itemIds: ReadonlySet<string>
}

/** Kilometres: whoever lives this close to a stop needs no journey there. */
export const homeKm = 50
/** Begins the ids of candidates that are the trip's own, not a guide's. */
export const ownPrefix = 'own/'
/** An airport of the city lies within. */
const terminalKm = 120
const noon = '12:00'

/**
 * A journey on the first day brings the travellers in, one on the last day takes them home; of one day noon divides them.
 * `last` is the stop that is left at the end.
 */
export function tripAnchors(
  trip: Pick<TripDetail, 'itinerary' | 'origin'>,
  first: AnchorCity,
  { startDate, days }: TripDays,
  last: AnchorCity = first,
): TripAnchors {
  const journeys = trip.itinerary.filter(({ kind, start }) => (kind === 'flight' || kind === 'train') && start !== null)
  const isInbound = ({ day, start }: ItineraryItem) => day === 1 && (days > 1 || (start ?? noon) < noon)
  const isOutbound = ({ day, start }: ItineraryItem) => day === days && (days > 1 || (start ?? '') >= noon)
  const inbound = journeys
    .filter((item) => isInbound(item) && item.end !== null)
    .sort(byEnd)
    .at(-1)
  const outbound = journeys.filter(isOutbound).sort(byStart).at(0)
  const connections = journeys.filter(isInbound)
  const onward = journeys.filter(isOutbound)
  const about = (item: ItineraryItem, city: AnchorCity) => ({
    mode: item.kind === 'train' ? ('train' as const) : ('flight' as const),
    international: trip.origin !== null && trip.origin.country !== city.country,
    terminal: terminalOf(item, city),
  })
  return {
    arrival: inbound
      ? { at: `${addDays(startDate, inbound.endsNextDay ? 1 : 0)}T${inbound.end}`, ...about(inbound, first) }
      : null,
    departure: outbound ? { at: `${addDays(startDate, days - 1)}T${outbound.start}`, ...about(outbound, last) } : null,
    itemIds: new Set([...(inbound ? connections : []), ...(outbound ? onward : [])].map(({ id }) => id)),
  }
}

function byEnd(a: ItineraryItem, b: ItineraryItem): number {
  const at = ({ endsNextDay, end }: ItineraryItem) => `${Number(endsNextDay)}${end}`
  return at(a) < at(b) ? -1 : 1
}

function byStart(a: ItineraryItem, b: ItineraryItem): number {
  return (a.start ?? '') < (b.start ?? '') ? -1 : 1
}

/** The item's own place where it lies near the city, else the guide's airport or station. */
export function terminalOf(
  { kind, place }: Pick<ItineraryItem, 'kind' | 'place'>,
  city: AnchorCity,
): Journey['terminal'] {
  if (place && greatCircleKm(place, city.center) <= terminalKm)
    return { id: place.name, position: { lat: place.lat, lng: place.lng } }
  if (kind === 'train')
    return city.station ? { id: city.station.name.en, position: positionOf(city.station) } : undefined
  return city.airport && { id: city.airport.iata, position: positionOf(city.airport) }
}

function positionOf({ lat, lng }: { lat: number; lng: number }) {
  return { lat, lng }
}
