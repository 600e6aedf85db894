// Whether there can be a table for every meal: a count that spares a search that has to fail.
import type { Filling } from './trip-problem.ts'

/** False is certain; true may still fail by opening hours, ways or money. */
export function hasEnoughTables({ model, nodes, routes, shared }: Omit<Filling, 'ways' | 'purse'>): boolean {
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
