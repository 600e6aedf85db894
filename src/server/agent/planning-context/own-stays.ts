// Beds that the trip has already, as candidates of the plan: they are paid for, and what a guide offers is not planned beside
// them. A stop without a guide gets a bed without a place, so that its nights can be planned at all.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { ownPrefix } from '../../travel/trip-anchors.ts'
import type { PlannedStop } from './planned-stops.ts'

type Lodging = CandidatesInput['lodgings'][number]

export function ownStays(stops: readonly PlannedStop[], items: readonly ItineraryItem[]): Lodging[] {
  const lodgings = items.filter(({ kind, day }) => kind === 'lodging' && day !== null)
  return stops.flatMap((stop): Lodging[] => {
    const here = lodgings.filter(({ day }) => day !== null && stopOfDay(stops, day)?.id === stop.id)
    const [first] = here
    if (first) return [lodging(stop, first.id, first.title, here.length === 1 ? first.place : null)]
    return stop.guide ? [] : [lodging(stop, `stop-${stop.id}`, stop.place.name, stop.place)]
  })
}

function lodging(
  { id: stopId }: PlannedStop,
  id: string,
  name: string,
  place: { lat: number; lng: number } | null,
): Lodging {
  return {
    id: `${ownPrefix}${id}`,
    stopId,
    name,
    position: place ? { lat: place.lat, lng: place.lng } : undefined,
    price: { per: 'once', amount: 0 },
  }
}
