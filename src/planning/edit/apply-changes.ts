// Applies typed changes to an itinerary and recomputes order, travel and costs.
import type { Candidates } from '#contract/planning/candidates.ts'
import type { PlanChange } from '#contract/planning/change.ts'
import type { Itinerary, ItineraryDay, PlannedItem } from '#contract/planning/itinerary.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { costLines } from '#planning/compose/cost-lines.ts'
import { linkDays } from '#planning/compose/link-days.ts'
import { intentWeights } from '#planning/intent-weights.ts'
import { type LocalRouting, localRouting } from '#planning/model/local-routing.ts'
import { buildModel, type PlanningModel } from '#planning/model/planning-model.ts'

export type EditInput = { request: PlanningRequest; candidates: Candidates; itinerary: Itinerary }

/** Without changes it only recomputes travel, cost lines and total. */
export function applyChanges({ request, candidates, itinerary }: EditInput, changes: readonly PlanChange[]): Itinerary {
  const editor = createEditor(buildModel(request, candidates), itinerary)
  return editor.withDays(changes.reduce(applyChange, itinerary.days))
}

/** Model and routing, built once for many edits of one itinerary. */
export type Editor = {
  model: PlanningModel
  routing: LocalRouting
  withDays: (days: readonly ItineraryDay[]) => Itinerary
}

export function createEditor(model: PlanningModel, itinerary: Itinerary): Editor {
  const legIds = itinerary.days.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'move' ? [item.legId] : [])),
  )
  const hasOwnCar = legIds.some((id) => model.byId.legs.get(id)?.mode === 'drive')
  const routing = localRouting(model, intentWeights.balanced, hasOwnCar)
  return {
    model,
    routing,
    withDays: (changed) => {
      const days = linkDays(model, { ...itinerary, days: [...changed] }, routing)
      const costs = costLines(model, days, itinerary.stays)
      return { ...itinerary, days, costs, total: costs.reduce((sum, { amount }) => sum + amount, 0) }
    },
  }
}

export function applyChange(days: readonly ItineraryDay[], change: PlanChange): ItineraryDay[] {
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
