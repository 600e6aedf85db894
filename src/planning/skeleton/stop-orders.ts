// Feasible orders of the stops: the given one, or those with a leg for every move.
import { originId } from '#contract/planning/request.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'

/** Ten stops have millions of orders; the search keeps this many feasible ones. */
const orderLimit = 240
const visitLimit = 20_000

export type PlannedLeg = { from: string; to: string; day: number; role: 'out' | 'between' | 'home' }

export function stopOrders(model: PlanningModel, hasWay: (leg: PlannedLeg) => boolean): string[][] {
  const ids = model.request.stops.map(({ id }) => id)
  if (model.request.stopOrder === 'given') return [ids]
  const orders: string[][] = []
  let visits = 0
  const extend = (order: string[], day: number): void => {
    if (orders.length >= orderLimit || ++visits > visitLimit) return
    if (order.length === ids.length) {
      if (legsOf(model, order).every(hasWay)) orders.push(order)
      return
    }
    for (const id of ids) {
      if (order.includes(id)) continue
      const before = order.at(-1)
      const from = before ?? (model.request.origin ? originId : undefined)
      const leg = from && ({ from, to: id, day, role: before === undefined ? 'out' : 'between' } as const)
      if (!leg || hasWay(leg)) extend([...order, id], day + nightsAt(model, id))
    }
  }
  extend([], 0)
  return orders
}

/** The moves that an order of stops needs, with their days. */
export function legsOf(model: PlanningModel, order: readonly string[]): PlannedLeg[] {
  const { origin, returnToOrigin } = model.request
  const legs: PlannedLeg[] = []
  let day = 0
  let before: string | undefined
  for (const id of order) {
    if (before !== undefined) legs.push({ from: before, to: id, day, role: 'between' })
    else if (origin) legs.push({ from: originId, to: id, day, role: 'out' })
    day += nightsAt(model, id)
    before = id
  }
  if (origin && returnToOrigin && before !== undefined) legs.push({ from: before, to: originId, day, role: 'home' })
  return legs
}

function nightsAt(model: PlanningModel, stopId: string): number {
  return model.stops.get(stopId)?.nights ?? 0
}
