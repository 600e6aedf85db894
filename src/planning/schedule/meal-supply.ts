// Counts restaurants and their prices against meals and budget, to skip searches that must fail.
import { isMealDue } from './groups.ts'
import type { SchedulingInput } from './scheduling-input.ts'
import { isServed } from './start-windows.ts'
import type { VisitNode } from './visit-node.ts'

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
    const due = here.reduce(
      (sum, route) => sum + model.request.meals.filter((meal) => isMealDue(model, route, meal)).length,
      0,
    )
    const tables = own.flatMap((node) =>
      node.kind === 'meal' ? [[`${node.copy} ${node.spot.id}`, node.cost] as const] : [],
    )
    const prices = [...new Map(tables).values(), ...mealsOnSite(own)].sort((a, b) => a - b)
    return prices.slice(0, due).reduce((sum, price) => sum + price, 0)
  })
  return eaten.reduce((sum, cost) => sum + cost, fixed)
}

/** What the meals that a visit contains cost at least: its own price, shared among them, or nothing where it is due anyway. */
function mealsOnSite(nodes: readonly VisitNode[]): number[] {
  const eating = nodes.filter((node) => node.kind === 'visit' && node.contains.length > 0)
  return [...Map.groupBy(eating, ({ spot, copy }) => `${copy} ${spot.id}`).values()].flatMap((variants) => {
    const most = Math.max(...variants.map((node) => (node.kind === 'visit' ? node.contains.length : 0)))
    const cost = Math.min(...variants.map((node) => (node.isRequired ? 0 : node.cost)))
    return Array.from({ length: most }, () => cost / most)
  })
}
