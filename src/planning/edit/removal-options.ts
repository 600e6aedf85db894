// Subsets of a day’s items that may be removed, the smallest loss first.
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { isFixed } from './day-schedule.ts'

const maxRemovable = 9

/** Sets of item ids by ascending loss. Every set contains the skipped items and none of the fixed ones. */
export function removalOptions(
  model: PlanningModel,
  items: readonly PlannedItem[],
  { fixed, skipped }: { fixed: ReadonlySet<string>; skipped: ReadonlySet<string> },
): Set<string>[] {
  const gone = items.filter(({ id }) => skipped.has(id)).map(({ id }) => id)
  const droppable = items
    .filter((item) => (item.kind === 'visit' || item.kind === 'meal') && !isFixed(item, fixed) && !skipped.has(item.id))
    .map((item) => ({ id: item.id, loss: lossOf(model, item) }))
    .sort((a, b) => a.loss - b.loss)
    .slice(0, maxRemovable)
  const choices = Array.from({ length: 2 ** droppable.length }, (_, mask) =>
    droppable.filter((_item, bit) => Math.floor(mask / 2 ** bit) % 2 === 1),
  )
  return choices
    .map((choice) => ({ ids: choice.map(({ id }) => id), loss: choice.reduce((sum, { loss }) => sum + loss, 0) }))
    .sort((a, b) => a.loss - b.loss)
    .map(({ ids }) => new Set([...gone, ...ids]))
}

function lossOf({ request, byId }: PlanningModel, item: PlannedItem): number {
  if (item.kind !== 'visit') return 150
  const place = byId.places.get(item.placeId)
  const liked = Math.max(0, ...request.interests.map(({ tag, weight }) => (place?.tags.includes(tag) ? weight : 0)))
  return (request.mustSee.includes(item.placeId) ? 1000 : 40) + 10 * (place?.rating ?? 3.5) + 40 * liked
}
