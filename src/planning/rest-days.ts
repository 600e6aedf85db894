import type { PlanningModel } from './model/planning-model.ts'

/** Days of a trip from which it is long enough for half days. */
const longTripDays = 7

/** Full days that stay half empty: on a long trip each so many full days in a row end with one. A day of travel is light as well. */
export function restDays(
  { request, dayCount }: Pick<PlanningModel, 'request' | 'dayCount'>,
  travelDays: ReadonlySet<number>,
): Set<number> {
  const every = request.restEveryDays
  const rest = new Set<number>()
  if (every === null || dayCount < longTripDays) return rest
  let inRow = 0
  for (let day = 0; day < dayCount; day++) {
    inRow = travelDays.has(day) ? 0 : inRow + 1
    if (inRow < every) continue
    rest.add(day)
    inRow = 0
  }
  return rest
}
