/**
 * The true optimum of small problems, for tests: every set of visits that a route can make is found by dynamic
 * programming over (visits made, last visit), then every way to give the routes disjoint sets is compared. Shares
 * no code with the search. Takes up to about 10 nodes and 3 routes; resources may not be used by moves.
 */
import type { SolverProblem } from './problem.ts'

export type ExactOptimum = {
  /** Missing visits of lower bounds and required nodes, by weight. */
  shortfall: number
  /** The highest score among the choices with the least shortfall. */
  score: number
}

type Plan = readonly number[]

export function solveExactly(problem: SolverProblem): ExactOptimum {
  const options = problem.routes.map((_, route) => feasibleSets(problem, route))
  let best: ExactOptimum = { shortfall: Number.POSITIVE_INFINITY, score: 0 }
  const assign = (sets: Plan, taken: number) => {
    const choices = options[sets.length]
    if (choices) {
      for (const set of choices) if ((set & taken) === 0) assign([...sets, set], taken | set)
      return
    }
    const value = evaluate(problem, sets)
    if (!value) return
    const isBetter =
      value.shortfall < best.shortfall || (value.shortfall === best.shortfall && value.score > best.score)
    if (isBetter) best = value
  }
  assign([], 0)
  return best
}

/** The sets of visits, as bits, that a route can make in some order and time. */
function feasibleSets(problem: SolverProblem, route: number): number[] {
  const rules = problem.routes[route]
  if (!rules) return []
  const travelTime = (from: number | undefined, to: number | undefined) => {
    if (from === undefined || to === undefined || from === to) return 0
    const time = problem.travel(from, to, rules.travelClass ?? 0)
    return time >= 0 ? time : Number.POSITIVE_INFINITY
  }
  const count = problem.nodes.length
  const done = new Float64Array(2 ** count * count).fill(Number.POSITIVE_INFINITY)
  const visit = (node: number, from: number | undefined, departure: number) => {
    const rule = problem.nodes[node]
    if (!rule) return Number.POSITIVE_INFINITY
    const arrival = departure + travelTime(from, rule.location)
    const windows = rule.startWindows?.[route] ?? [{ open: rules.earliest, close: rules.latest }]
    const starts = windows.filter(({ open, close }) => open <= close && arrival <= close)
    return Math.min(...starts.map(({ open }) => Math.max(open, arrival))) + rule.service
  }
  const sets = [0]
  for (let node = 0; node < count; node++) done[2 ** node * count + node] = visit(node, rules.start, rules.earliest)
  for (let set = 1; set < 2 ** count; set++) {
    let canEnd = false
    for (let last = 0; last < count; last++) {
      const time = done[set * count + last] ?? Number.POSITIVE_INFINITY
      if (time === Number.POSITIVE_INFINITY) continue
      const place = problem.nodes[last]?.location
      if (time + travelTime(place, rules.end) <= rules.latest) canEnd = true
      for (let next = 0; next < count; next++) {
        if ((set & (2 ** next)) !== 0) continue
        const cell = (set | (2 ** next)) * count + next
        done[cell] = Math.min(done[cell] ?? Number.POSITIVE_INFINITY, visit(next, place, time))
      }
    }
    if (canEnd) sets.push(set)
  }
  return sets
}

function evaluate(problem: SolverProblem, sets: Plan): ExactOptimum | undefined {
  const members = (set: number) => problem.nodes.flatMap((node, id) => ((set & (2 ** id)) === 0 ? [] : [{ node, id }]))
  const on = <T>(limit: T | readonly T[] | undefined, route: number) => (Array.isArray(limit) ? limit[route] : limit)
  let shortfall = 0
  for (const group of problem.groups ?? []) {
    const counts = sets.map((set) => members(set).filter(({ id }) => group.nodes.includes(id)).length)
    const total = counts.reduce((sum, count) => sum + count, 0)
    if (total > (group.maxTotal ?? total)) return undefined
    let missing = Math.max(0, (group.minTotal ?? 0) - total)
    for (const [route, count] of counts.entries()) {
      if (count > (on(group.maxPerRoute, route) ?? count)) return undefined
      missing += Math.max(0, (on(group.minPerRoute, route) ?? 0) - count)
    }
    shortfall += missing * (group.weight ?? 1)
  }
  for (const resource of problem.resources ?? []) {
    const used = sets.map((set) => members(set).reduce((sum, { id }) => sum + resource.visit(id), 0))
    if (used.reduce((sum, amount) => sum + amount, 0) > (resource.total ?? Number.POSITIVE_INFINITY)) return undefined
    if (used.some((amount, route) => amount > (on(resource.perRoute, route) ?? amount))) return undefined
  }
  const visited = sets.reduce((all, set) => all | set, 0)
  shortfall += problem.nodes.filter(({ required }, id) => required && (visited & (2 ** id)) === 0).length
  const score = sets.reduce(
    (sum, set, route) => sum + members(set).reduce((of, { node }) => of + (node.scoreOn?.[route] ?? node.score), 0),
    0,
  )
  return { shortfall, score }
}
