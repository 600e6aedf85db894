// Chooses the local mode between two spots by minutes, fare and the value of time.
import type { LocalTravel } from '#contract/planning/itinerary.ts'
import { type Spot, travelBetween } from '#planning/distance.ts'
import type { IntentWeights } from '#planning/intent-weights.ts'
import type { PlanningModel } from './planning-model.ts'

/** Results are cached by pair of spots. */
export type LocalRouting = (from: Spot, to: Spot) => LocalTravel | null

const routingsOf = new WeakMap<PlanningModel, Map<string, LocalRouting>>()

/**
 * One for all searches on a model that weigh alike. `hasOwnCar`: the party drives between the stops and takes no taxis.
 */
export function localRouting(model: PlanningModel, weights: IntentWeights, hasOwnCar: boolean): LocalRouting {
  const routings = routingsOf.get(model) ?? new Map<string, LocalRouting>()
  routingsOf.set(model, routings)
  const key = [weights.hour, weights.walkingKm, hasOwnCar].join()
  const known = routings.get(key)
  if (known) return known
  const made = makeRouting(model, weights, hasOwnCar)
  routings.set(key, made)
  return made
}

function makeRouting(model: PlanningModel, weights: IntentWeights, hasOwnCar: boolean): LocalRouting {
  const modes = [...new Set(model.request.transport.local)].filter((mode) => !(hasOwnCar && mode === 'taxi'))
  const minuteValue = Math.max(1e-9, (weights.hour * model.priceScale * model.people) / 60)
  const penalty = (travel: LocalTravel) =>
    travel.minutes + travel.amount / minuteValue + (travel.mode === 'walk' ? travel.km * weights.walkingKm : 0)
  const choose: LocalRouting = (from, to) => {
    const routing = modes
      .map((mode) => travelBetween(model.candidates.distance, model.people, from, to, mode))
      .filter((way) => way !== null)
    return routing.reduce<LocalTravel | null>((best, way) => (best && penalty(best) <= penalty(way) ? best : way), null)
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
