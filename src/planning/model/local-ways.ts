// Which local mode this party takes between two spots, by what its time is worth.
import type { LocalTravel } from '#contract/planning/itinerary.ts'
import { type Spot, travelBetween } from '#planning/distance.ts'
import type { IntentWeights } from '#planning/intent-weights.ts'
import type { PlanningModel } from './planning-model.ts'

export type LocalWays = (from: Spot, to: Spot) => LocalTravel | null

/** `hasOwnCar`: a party that drives between the stops takes no taxis. */
export function localWays(model: PlanningModel, weights: IntentWeights, hasOwnCar: boolean): LocalWays {
  const modes = [...new Set(model.request.transport.local)].filter((mode) => !(hasOwnCar && mode === 'taxi'))
  const minuteValue = Math.max(1e-9, (weights.hour * model.priceScale * model.people) / 60)
  const burden = (travel: LocalTravel) =>
    travel.minutes + travel.amount / minuteValue + (travel.mode === 'walk' ? travel.km * weights.walkingKm : 0)
  return (from, to) => {
    let best: LocalTravel | null = null
    let least = Number.POSITIVE_INFINITY
    for (const mode of modes) {
      const travel = travelBetween(model.candidates.distance, model.people, from, to, mode)
      if (!travel) continue
      const felt = burden(travel)
      if (felt < least) {
        best = travel
        least = felt
      }
    }
    return best
  }
}

/** Times in plans are multiples of this where nothing else sets them. */
const step = 5

export function roundUp(minutes: number): number {
  return Math.ceil(minutes / step) * step
}

export function roundDown(minutes: number): number {
  return Math.floor(minutes / step) * step
}
