// How the travellers come and go: what is booked or written down, else what was stated. It bounds the first and last day.
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import type { TripDetail } from '#contract/trip.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { arrivalDate, departureDate } from '#planning/journey.ts'
import { addDays, daysBetween } from '../../kernel/calendar.ts'
import { type AnchorCity, terminalOf, tripAnchors } from '../../travel/trip-anchors.ts'
import { isPlannedJourney } from './existing-items.ts'
import type { PlannedStop } from './planned-stops.ts'
import type { PlanPreferences } from './preferences-to-request.ts'
import { statedJourney } from './stated-fields.ts'

interface JourneyEnds {
  arrival: PlanningRequestInput['arrival']
  departure: PlanningRequestInput['departure']
  /** Items that stand for these. */
  itemIds: ReadonlySet<string>
  /** Without the last night where the travellers leave in the middle of it. */
  stops: readonly PlannedStop[]
  days: number
}

export function journeyEnds(
  trip: TripDetail,
  preferences: Pick<PlanPreferences, 'arrival' | 'departure' | 'replaceExisting'>,
  stops: readonly [PlannedStop, ...PlannedStop[]],
  { startDate, days }: { startDate: string; days: number },
): JourneyEnds {
  const [first] = stops
  const last = stops.at(-1) ?? first
  const itinerary = preferences.replaceExisting
    ? trip.itinerary.filter((item) => !isPlannedJourney(item))
    : trip.itinerary
  const anchors = tripAnchors({ ...trip, itinerary }, cityOf(first), { startDate, days }, cityOf(last))
  const lastDate = addDays(startDate, days - 1)
  const arrival = anchors.arrival ?? atTerminal(statedJourney(preferences.arrival, startDate), trip, first)
  const departure = anchors.departure ?? atTerminal(statedJourney(preferences.departure, lastDate), trip, last)
  const isInTime = arrival && arrivalDate(arrival, { startDate }) <= lastDate
  // A take-off in the night belongs to the day before.
  const nightsLost = departure ? daysBetween(departureDate(departure), lastDate) : 0
  const nightsLeft = last.nights - nightsLost
  const leavesInTime = nightsLeft >= (stops.length > 1 ? 1 : 0)
  return {
    arrival: isInTime ? arrival : null,
    departure: leavesInTime ? departure : null,
    itemIds: anchors.itemIds,
    stops: leavesInTime ? [...stops.slice(0, -1), { ...last, nights: nightsLeft }] : stops,
    days: leavesInTime ? days - nightsLost : days,
  }
}

/** People come from farther abroad by air, unless they say otherwise. */
const flightKm = 500

/** A flight or train that somebody named ends at the airport or station of the stop; how else they come is not known. */
function atTerminal(journey: PlanningRequestInput['arrival'], { origin }: TripDetail, stop: PlannedStop) {
  const city = cityOf(stop)
  const isAbroad = origin !== null && origin.country !== city.country
  const isFlown = isAbroad && greatCircleKm(origin, stop.place) > flightKm
  const mode = journey?.mode ?? (isFlown ? 'flight' : undefined)
  if (!journey || (mode !== 'flight' && mode !== 'train')) return journey ?? null
  return { ...journey, mode, international: isAbroad, terminal: terminalOf({ kind: mode, place: null }, city) }
}

function cityOf({ guide, place: { lat, lng, country } }: PlannedStop): AnchorCity {
  return guide ?? { center: { lat, lng }, country }
}
