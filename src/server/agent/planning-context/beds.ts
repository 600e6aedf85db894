// The beds of a plan: those that the trip has already, else what the guides offer.
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import type { TripDetail } from '#contract/trip.ts'
import { ownStays } from './own-stays.ts'
import type { PlannedStop } from './planned-stops.ts'

interface Beds {
  candidates: CandidatesInput['lodgings']
  /** The plan adds no lodging. */
  isLeftOut: boolean
}

export function lodgingOf<Stated>({ candidates, isLeftOut }: Beds, stated: () => Stated) {
  if (isLeftOut) return null
  return candidates.length > 0 ? { booked: candidates.map(({ id }) => id) } : stated()
}

/**
 * Booked lodging at a known place is planned with its ways. On a trip of one stop with a guide, lodging at an unknown place or in several
 * places only keeps the plan from adding another.
 */
export function bedsOf(
  stops: readonly PlannedStop[],
  trip: TripDetail,
  booked: CandidatesInput['lodgings'][number] | null,
  hasLodging: boolean,
): Beds {
  if (stops.length === 1 && stops[0]?.guide) {
    return { candidates: booked ? [booked] : [], isLeftOut: hasLodging && !booked }
  }
  return { candidates: ownStays(stops, trip.itinerary), isLeftOut: false }
}
