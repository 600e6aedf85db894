/** What is wrong with a solution, worked out from the problem alone. For tests; shares no code with the search. */
import type { SolverProblem, SolverSolution } from './problem.ts'

const ROUNDING = 1e-3

export function findFaults(problem: SolverProblem, { routes, score, unmet }: SolverSolution): string[] {
  const faults = routes.flatMap((_, route) => routeFaults(problem, routes, route))
  const nodes = routes.flat().map(({ node }) => node)
  if (routes.length !== problem.routes.length) faults.push('number of routes')
  if (new Set(nodes).size !== nodes.length) faults.push('a node twice')
  const collected = routes.flatMap((visits, route) =>
    visits.map(({ node }) => problem.nodes[node]?.scoreOn?.[route] ?? problem.nodes[node]?.score ?? Number.NaN),
  )
  if (!(Math.abs(collected.reduce((sum, of) => sum + of, 0) - score) < ROUNDING)) faults.push('score')
  const expected = [...missingRequired(problem, nodes), ...groupShortfalls(problem, routes, faults)]
  const reported = unmet.map((shortfall) => JSON.stringify(shortfall))
  if (expected.sort().join() !== reported.sort().join()) faults.push(`unmet: ${reported}, not ${expected}`)
  return [...faults, ...resourceFaults(problem, routes)]
}

function routeFaults(problem: SolverProblem, routes: SolverSolution['routes'], route: number): string[] {
  const visits = routes[route] ?? []
  const rules = problem.routes[route]
  if (visits.length === 0) return []
  if (!rules) return [`route ${route} unknown`]
  const travelTime = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined || from === to ? 0 : problem.travel(from, to, rules.travelClass ?? 0)
  const faults: string[] = []
  let place = rules.start
  let time = rules.earliest
  for (const { node, start } of visits) {
    const rule = problem.nodes[node]
    if (!rule) return [`node ${node} unknown`]
    if (!(time + travelTime(place, rule.location) <= start + ROUNDING)) faults.push(`node ${node} before arrival`)
    const windows = rule.startWindows?.[route]
    const isOpen = windows?.some(({ open, close }) => open <= start + ROUNDING && start <= close + ROUNDING) ?? true
    if (!isOpen) faults.push(`node ${node} closed at ${start} on ${route}`)
    time = start + rule.service
    place = rule.location
  }
  if (!(time + travelTime(place, rules.end) <= rules.latest + ROUNDING)) faults.push(`route ${route} late`)
  return faults
}

function missingRequired(problem: SolverProblem, visited: number[]): string[] {
  return problem.nodes.flatMap(({ required }, node) =>
    required && !visited.includes(node) ? [JSON.stringify({ kind: 'required', node })] : [],
  )
}

/** Missed lower bounds as the solution should tell them; broken upper bounds become faults. */
function groupShortfalls(problem: SolverProblem, routes: SolverSolution['routes'], faults: string[]): string[] {
  return (problem.groups ?? []).flatMap((bounds, group) => {
    const counts = routes.map((visits) => visits.filter(({ node }) => bounds.nodes.includes(node)).length)
    const total = counts.reduce((sum, count) => sum + count, 0)
    if (total > (bounds.maxTotal ?? total)) faults.push(`group ${group} over its total`)
    const missing = (bounds.minTotal ?? 0) - total
    const ofRoutes = counts.flatMap((count, route) => {
      if (count > (limitOn(bounds.maxPerRoute, route) ?? count)) faults.push(`group ${group} over on ${route}`)
      const missingOn = (limitOn(bounds.minPerRoute, route) ?? 0) - count
      return missingOn > 0 ? [JSON.stringify({ kind: 'group', group, route, missing: missingOn })] : []
    })
    return missing > 0 ? [JSON.stringify({ kind: 'group', group, missing }), ...ofRoutes] : ofRoutes
  })
}

function resourceFaults(problem: SolverProblem, routes: SolverSolution['routes']): string[] {
  return (problem.resources ?? []).flatMap((resource, index) => {
    const used = routes.map((visits, route) => {
      const rules = problem.routes[route]
      const stops = [rules?.start, ...visits.map(({ node }) => problem.nodes[node]?.location), rules?.end]
      const moves = stops.slice(1).map((to, travelTime) => {
        const from = stops[travelTime]
        if (from === undefined || to === undefined || from === to || visits.length === 0) return 0
        return resource.travel?.(from, to, rules?.travelClass ?? 0) ?? 0
      })
      return [...moves, ...visits.map(({ node }) => resource.visit(node))].reduce((sum, amount) => sum + amount, 0)
    })
    const total = used.reduce((sum, amount) => sum + amount, 0)
    const isOver = used.some((amount, route) => amount > (limitOn(resource.perRoute, route) ?? amount) + ROUNDING)
    return isOver || total > (resource.total ?? total) + ROUNDING ? [`resource ${index} over`] : []
  })
}

function limitOn(limit: number | readonly number[] | undefined, route: number): number | undefined {
  return typeof limit === 'object' ? limit[route] : limit
}
