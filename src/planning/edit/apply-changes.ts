// Carries out typed changes on an itinerary and sets anew what follows from them: order, ways, and the bill.
import type { Candidates } from '#contract/planning/candidates.ts'
import type { PlanChange } from '#contract/planning/change.ts'
import type { Itinerary, ItineraryDay, PlannedItem } from '#contract/planning/itinerary.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { costLines } from '#planning/compose/cost-lines.ts'
import { linkDays } from '#planning/compose/link-days.ts'
import { intentWeights } from '#planning/intent-weights.ts'
import { type LocalWays, localWays } from '#planning/model/local-ways.ts'
import { buildModel, type PlanningModel } from '#planning/model/planning-model.ts'

export type EditInput = { request: PlanningRequest; candidates: Candidates; itinerary: Itinerary }

/** Without changes it completes an itinerary: ways, cost lines and total are set from the candidates. */
export function applyChanges({ request, candidates, itinerary }: EditInput, changes: readonly PlanChange[]): Itinerary {
  const desk = openDesk(buildModel(request, candidates), itinerary)
  return desk.withDays(changes.reduce(carryOut, itinerary.days))
}

/** One model and one set of ways for many tries at one itinerary. */
export type Desk = { model: PlanningModel; ways: LocalWays; withDays: (days: readonly ItineraryDay[]) => Itinerary }

export function openDesk(model: PlanningModel, itinerary: Itinerary): Desk {
  const legIds = itinerary.days.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'move' ? [item.legId] : [])),
  )
  const hasOwnCar = legIds.some((id) => model.byId.legs.get(id)?.mode === 'drive')
  const ways = localWays(model, intentWeights.balanced, hasOwnCar)
  return {
    model,
    ways,
    withDays: (changed) => {
      const days = linkDays(model, changed, itinerary.stays, ways)
      const costs = costLines(model, days, itinerary.stays)
      return { ...itinerary, days, costs, total: costs.reduce((sum, { amount }) => sum + amount, 0) }
    },
  }
}

export function carryOut(days: readonly ItineraryDay[], change: PlanChange): ItineraryDay[] {
  switch (change.type) {
    case 'add':
      return place(days, change.day, change.item)
    case 'remove':
      return without(days, change.itemId)
    case 'move': {
      const item = days.flatMap(({ items }) => items).find(({ id }) => id === change.itemId)
      const moved = item && { ...item, start: change.start, end: change.end }
      return moved ? place(without(days, change.itemId), change.day, moved) : [...days]
    }
  }
}

function without(days: readonly ItineraryDay[], itemId: string): ItineraryDay[] {
  return days.map((day) => ({ ...day, items: day.items.filter(({ id }) => id !== itemId) }))
}

/** Among items of one stop wall times give the order; a day with a move keeps what is before and after it apart. */
function place(days: readonly ItineraryDay[], index: number, item: PlannedItem): ItineraryDay[] {
  return days.map((day, at) => {
    if (at !== index) return day
    const move = day.items.findIndex((each) => each.kind === 'move' && each.toStopId === item.stopId)
    const next = day.items.findIndex(
      (each, on) => on > move && (each.start > item.start || each.stopId !== item.stopId),
    )
    return { ...day, items: day.items.toSpliced(next < 0 ? day.items.length : next, 0, item) }
  })
}
