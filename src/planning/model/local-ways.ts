// Which local mode this party takes between two spots, by what its time is worth.
import type { LocalTravel } from '#contract/planning/itinerary.ts'
import { type Spot, travelBetween } from '#planning/distance.ts'
import type { IntentWeights } from '#planning/intent-weights.ts'
import type { PlanningModel } from './planning-model.ts'

/** Asked again and again for the same pairs, so the answers are kept. */
export type LocalWays = (from: Spot, to: Spot) => LocalTravel | null

/** `hasOwnCar`: a party that drives between the stops takes no taxis. */
export function localWays(model: PlanningModel, weights: IntentWeights, hasOwnCar: boolean): LocalWays {
  const modes = [...new Set(model.request.transport.local)].filter((mode) => !(hasOwnCar && mode === 'taxi'))
  const minuteValue = Math.max(1e-9, (weights.hour * model.priceScale * model.people) / 60)
  const burden = (travel: LocalTravel) =>
    travel.minutes + travel.amount / minuteValue + (travel.mode === 'walk' ? travel.km * weights.walkingKm : 0)
  const choose: LocalWays = (from, to) => {
    const ways = modes
      .map((mode) => travelBetween(model.candidates.distance, model.people, from, to, mode))
      .filter((way) => way !== null)
    return ways.reduce<LocalTravel | null>((best, way) => (best && burden(best) <= burden(way) ? best : way), null)
  }
  const known = new Map<string, Map<string, LocalTravel | null>>()
  return (from, to) => {
    const key = `${from.stopId}\n${from.id}`
    const fromHere = known.get(key) ?? new Map<string, LocalTravel | null>()
    known.set(key, fromHere)
    const kept = fromHere.get(to.id)
    if (kept !== undefined) return kept
    const way = choose(from, to)
    fromHere.set(to.id, way)
    return way
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
