// What intentOrders one itinerary into another, as typed changes.
import type { ChangeReason, PlanChange } from '#contract/planning/change.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'

type Placed = { item: PlannedItem; day: number }

/** Removals come first, so that nothing is in the way of what moves or comes. */
export function diffDays(
  before: Itinerary,
  after: Itinerary,
  reasonOf: (itemId: string) => ChangeReason,
): PlanChange[] {
  const [old, now] = [placedItems(before), placedItems(after)]
  const removed = [...old.keys()]
    .filter((itemId) => !now.has(itemId))
    .map((itemId): PlanChange => ({ type: 'remove', itemId, reason: reasonOf(itemId) }))
  const others = [...now].flatMap(([itemId, { item, day }]): PlanChange[] => {
    const known = old.get(itemId)
    const reason = reasonOf(itemId)
    if (!known) return [{ type: 'add', day, item, reason }]
    const { start, end } = item
    const isSame = known.day === day && known.item.start === start && known.item.end === end
    return isSame ? [] : [{ type: 'move', itemId, day, start, end, reason }]
  })
  return [...removed, ...others]
}

function placedItems({ days }: Itinerary): Map<string, Placed> {
  return new Map(days.flatMap(({ items }, day) => items.map((item) => [item.id, { item, day }] as const)))
}
