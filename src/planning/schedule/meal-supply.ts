// Counts restaurants and their prices against meals and budget, to skip searches that must fail.
import { isMealDue } from './groups.ts'
import type { SchedulingInput } from './scheduling-input.ts'
import { isServed } from './start-windows.ts'

/** False is certain; true may still fail by opening hours, travel or budget. */
export function hasEnoughRestaurants({
  model,
  nodes,
  routes,
}: Pick<SchedulingInput, 'model' | 'nodes' | 'routes'>): boolean {
  const { meals, soft } = model.request
  if (soft.includes('meals')) return true
  const full = new Map(routes.flatMap((route) => (route.isTravelDay ? [] : [[route.day, route] as const])))
  const due = [...full.values()].reduce(
    (sum, route) => sum + meals.filter((meal) => isServed(model, route, meal)).length,
    0,
  )
  const tables = new Set(nodes.flatMap(({ kind, spot, copy }) => (kind === 'meal' ? [`${copy} ${spot.id}`] : [])))
  const onSite = new Set(
    nodes.flatMap((node) => (node.kind === 'visit' && node.contains.length > 0 ? [node.spot.id] : [])),
  )
  return tables.size + 2 * onSite.size >= due
}

/** A lower bound of what meals, required visits and appointments cost; moves are left aside. */
export function leastSpending({ model, nodes, routes }: Pick<SchedulingInput, 'model' | 'nodes' | 'routes'>): number {
  const required = Map.groupBy(
    nodes.filter(({ isRequired }) => isRequired),
    ({ spot }) => spot.id,
  )
  const fixed = [...required.values()].reduce((sum, all) => sum + Math.min(...all.map(({ cost }) => cost)), 0)
  const eaten = [...Map.groupBy(routes, ({ stopId }) => stopId)].map(([stopId, here]) => {
    const own = nodes.filter(({ spot }) => spot.stopId === stopId)
    const onSite = new Set(
      own.flatMap((node) => (node.kind === 'visit' && node.contains.length > 0 ? [node.spot.id] : [])),
    )
    const due = here.reduce(
      (sum, route) => sum + model.request.meals.filter((meal) => isMealDue(model, route, meal)).length,
      -2 * onSite.size,
    )
    const tables = own.flatMap((node) =>
      node.kind === 'meal' ? [[`${node.copy} ${node.spot.id}`, node.cost] as const] : [],
    )
    const prices = [...new Map(tables).values()].sort((a, b) => a - b)
    return prices.slice(0, Math.max(0, due)).reduce((sum, price) => sum + price, 0)
  })
  return eaten.reduce((sum, cost) => sum + cost, fixed)
}
