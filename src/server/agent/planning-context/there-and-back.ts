// The journey to the first stop and home from the last, where nobody booked or named one: from the timetables, or by road
// where it is near. A journey that would take too much of the trip or of its budget is left to the traveler.
import type { Provenance } from '#contract/itinerary.ts'
import type { Money } from '#contract/money.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import { originId } from '#contract/planning/request.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { homeKm } from '../../travel/trip-anchors.ts'
import { type JourneyOptions, type JourneySources, journeysOf, nearMinutes } from './journeys-between.ts'
import type { PlannedStop } from './planned-stops.ts'

type Leg = CandidatesInput['legs'][number]

export interface ThereAndBack {
  legs: Leg[]
  /** By id of the leg. */
  sources: Record<string, Provenance>
}

/** Of the time of the trip, and of its budget. */
const most = { time: 0.25, budget: 0.5 }

interface Ends {
  origin: PlaceRef
  stops: readonly PlannedStop[]
  days: number
  /** In the currency of the plan. */
  budget: Money | null
}

/** null where no way is known, or none that is worth it. */
export async function thereAndBack(
  sources: JourneySources,
  { origin, stops, days, budget }: Ends,
  options: Omit<JourneyOptions, 'items'>,
): Promise<ThereAndBack | null> {
  const [first] = stops
  const last = stops.at(-1)
  if (!first || !last || days < 2) return null
  if ([first, last].some(({ place }) => greatCircleKm(origin, place) <= homeKm)) return null
  const home: PlannedStop = { id: originId, nights: 0, place: origin, guide: null }
  const [out, back] = await Promise.all([
    journeysOf(sources, home, first, 1, { ...options, items: [] }),
    journeysOf(sources, last, home, days, { ...options, items: [] }),
  ])
  const isKnown = ({ leg }: { leg: Leg }) => leg.departs !== null || leg.minutes <= nearMinutes
  const ways = [out.legs.filter(isKnown), back.legs.filter(isKnown)]
  if (ways.some((legs) => legs.length === 0)) return null
  const least = (amountOf: (leg: Leg) => number) =>
    ways.reduce((sum, legs) => sum + Math.min(...legs.map(({ leg }) => amountOf(leg))), 0)
  const fare = ({ price }: Leg) => price.amount * (price.per === 'person' ? options.people : 1)
  if (least(({ minutes }) => minutes) > most.time * days * 1440) return null
  if (budget && least(fare) > most.budget * budget.amount) return null
  const all = ways.flat()
  return {
    legs: all.map(({ leg }) => leg),
    sources: Object.fromEntries(all.map(({ leg, source }) => [leg.id, source])),
  }
}
