// Counts restaurants against meals, to skip searches that must fail.
import type { SchedulingInput } from './scheduling-input.ts'
import { isServed } from './start-windows.ts'

/** False is certain; true may still fail by opening hours, travel or budget. */
export function hasEnoughRestaurants({
  model,
  nodes,
  routes,
  shared,
}: Pick<SchedulingInput, 'model' | 'nodes' | 'routes' | 'shared'>): boolean {
  const { meals, soft } = model.request
  if (soft.includes('meals')) return true
  const full = new Map(routes.flatMap((route) => (route.isTravelDay ? [] : [[route.day, route] as const])))
  const due = [...full.values()].reduce(
    (sum, route) => sum + meals.filter((meal) => isServed(model, route, meal)).length,
    0,
  )
  const limited = shared.filter(({ kind }) => kind === 'meal')
  const own = new Set(
    nodes.flatMap(({ kind, spot, copy }) =>
      kind === 'meal' && !limited.some(({ ids }) => ids.has(spot.id)) ? [`${copy} ${spot.id}`] : [],
    ),
  )
  const borrowed = limited.reduce((sum, { most }) => sum + most, 0)
  const onSite = new Set(
    nodes.flatMap((node) => (node.kind === 'visit' && node.contains.length > 0 ? [node.spot.id] : [])),
  )
  return own.size + borrowed + 2 * onSite.size >= due
}
