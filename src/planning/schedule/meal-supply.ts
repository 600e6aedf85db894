// Counts restaurants against meals, to skip searches that must fail.
import type { SchedulingInput } from './trip-problem.ts'

/** False is certain; true may still fail by opening hours, travel or budget. */
export function hasEnoughRestaurants({
  model,
  nodes,
  routes,
  shared,
}: Omit<SchedulingInput, 'routing' | 'remainingBudget'>): boolean {
  const { meals, soft } = model.request
  if (soft.includes('meals')) return true
  const fullDays = new Set(routes.flatMap(({ day, isTravelDay }) => (isTravelDay ? [] : [day])))
  const limited = shared.filter(({ kind }) => kind === 'meal')
  const own = new Set(
    nodes.flatMap(({ kind, spot, turn }) =>
      kind === 'meal' && !limited.some(({ ids }) => ids.has(spot.id)) ? [`${turn} ${spot.id}`] : [],
    ),
  )
  const borrowed = limited.reduce((sum, { most }) => sum + most, 0)
  return own.size + borrowed >= fullDays.size * meals.length
}
