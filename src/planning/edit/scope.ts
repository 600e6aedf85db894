// What a scope leaves untouched: items of other days, parts of the day or categories.
import type { DayPart, PlanScope } from '#contract/planning/change.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'

/** Ids of the items that must stay as they are. */
export function idsOutside({ days }: Itinerary, scope: PlanScope | undefined): string[] {
  if (!scope) return []
  return days.flatMap(({ items, date }, day) =>
    items.filter((item) => !isInScope(scope, item, day, date)).map(({ id }) => id),
  )
}

export function isDayInScope(scope: PlanScope | undefined, day: number): boolean {
  return scope?.days?.includes(day) ?? true
}

function isInScope(scope: PlanScope, item: PlannedItem, day: number, date: string): boolean {
  const category = item.kind === 'visit' ? 'visits' : item.kind === 'meal' ? 'meals' : null
  return (
    isDayInScope(scope, day) &&
    category !== null &&
    (scope.categories?.includes(category) ?? true) &&
    (scope.parts?.includes(partOf(item.start, date)) ?? true)
  )
}

/** By the start: before 12:00, before 17:00, later; after midnight is still the evening. */
function partOf(start: string, date: string): DayPart {
  const clock = start.slice(11)
  if (start.slice(0, 10) > date || clock >= '17:00') return 'evening'
  return clock < '12:00' ? 'morning' : 'afternoon'
}
