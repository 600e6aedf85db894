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
 * Lodging at known places is planned with its ways, each for its nights. On a trip of one stop with a guide, lodging at an
 * unknown place only keeps the plan from adding another.
 */
export function bedsOf(
  stops: readonly PlannedStop[],
  trip: TripDetail,
  { startDate, hasLodging }: { startDate: string; hasLodging: boolean },
): Beds {
  const own = ownStays(stops, trip.itinerary, startDate)
  const isGuided = stops.length === 1 && stops.every(({ guide }) => guide)
  const isUsable = !isGuided || own.every(({ position }) => position)
  return { candidates: isUsable ? own : [], isLeftOut: hasLodging && !isUsable }
}
