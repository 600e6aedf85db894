/**
 * The problem the planning engine solves: choose visits, their route, order and start times so that the
 * collected score is highest. A route is one traveller's tour, in a trip one day. It generalises the (team)
 * orienteering problem with time windows.
 *
 * Times are numbers on any one scale (the planner uses minutes), counted per route: routes do not share a clock.
 * Values that cannot be used (NaN, negative durations, reversed windows) never throw: the window, node, arc or
 * route they belong to is left out. An omitted or infinite limit means no limit; a negative or NaN limit allows nothing.
 */
export type SolverProblem = {
  /**
   * Candidate visits. A visit is referred to everywhere by its index here and is made at most once. Of more than
   * the time is enough for (2,500 at most), the needed and the most promising are considered.
   */
  nodes: readonly SolverNode[]
  routes: readonly SolverRoute[]
  /** How many places there are; locations are 0 .. locations - 1. Visits may share one. */
  locations: number
  /**
   * Travel time between two locations; NaN, negative or infinite means there is no way. Need not be symmetric
   * nor obey the triangle inequality. It must give the same
   * answer each time.
   */
  travel: (from: number, to: number, travelClass: number) => number
  /** Score lost for each unit of travel time. Default 0: travel only breaks ties. */
  travelWeight?: number
  /** What a move weighs in the objective, in units of time, e.g. by its length too. Default: the time it takes. */
  moveWeight?: (from: number, to: number, travelClass: number) => number
  /** Length of a move, for `winding`; less than no distance means unknown. */
  length?: (from: number, to: number, travelClass: number) => number
  /**
   * Score lost per unit by which the way of a route, over the shortest one through the same places, exceeds the ratio
   * `free`. Only the last improvement of a solution minds it. Ways up to `least` never wind.
   */
  winding?: { free: number; weight: number; least: number }
  /** Soft limits of waiting, in units of time; `weight` is the score lost per unit beyond. `freeFirst` counts from `dayStart`. */
  gaps?: { free: number; freeFirst: number; weight: number }
  /** Score lost by each visit that is the third or a further one of its kind in a row. */
  monotonyLoss?: number
  /** What adds up along a route and is limited: money, active minutes, walking distance, number of visits. */
  resources?: readonly SolverResource[]
  /** What is counted and bounded: meals, kinds of visit, copies of one place, must-sees of which one will do. */
  groups?: readonly SolverGroup[]
  /** Visits by route to begin from, e.g. the plan as it stands. What does not fit any more is left out. */
  warmStart?: readonly (readonly number[])[]
}

export type SolverNode = {
  location: number
  /** At least 0. */
  score: number
  /** Score by route where it differs, in place of `score`. */
  scoreOn?: readonly number[]
  /** Time the visit takes. */
  service: number
  /**
   * For each route, when the visit may BEGIN, both ends included; arriving earlier means waiting. An empty list
   * closes the route to it; omitted (or a missing entry) means at any time. Where the whole stay must lie in
   * the opening hours, pass them through `startsWithin`. A fixed appointment has one window of one instant on
   * one route and is `required`.
   */
  startWindows?: readonly (readonly TimeWindow[])[]
  /** For `monotonyLoss`; nodes without a kind neither count nor end a row. */
  kind?: string
  /** Left out only where no room was found for it; then it is in `SolverSolution.unmet`. */
  required?: boolean
}

export type TimeWindow = { open: number; close: number }

export type SolverRoute = {
  /** Where it starts; omitted: wherever its first visit is. */
  start?: number
  /** Where it ends; omitted: at its last visit. */
  end?: number
  /** Departure from the start. */
  earliest: number
  /** When waiting for the first visit begins to count. Default: `earliest`. */
  dayStart?: number
  /** Latest arrival at the end. */
  latest: number
  /** Selects the travel times of this route, e.g. a day with a car. Default 0. */
  travelClass?: number
}

/** An additive quantity with hard limits. */
export type SolverResource = {
  /** Amount used by a visit, at least 0. */
  visit: (node: number) => number
  /** Amount used by a move, at least 0. Omitted: moves use none. */
  travel?: (from: number, to: number, travelClass: number) => number
  /** Limit for each route; a number holds for every route. */
  perRoute?: number | readonly number[]
  /** Limit over all routes together. */
  total?: number
}

/**
 * Bounds on how many of `nodes` are visited. Upper bounds always hold; a lower bound is missed only where the
 * search found no way to meet it, and then appears in `SolverSolution.unmet`.
 */
export type SolverGroup = {
  nodes: readonly number[]
  /** Bounds for each route; a number holds for every route. */
  minPerRoute?: number | readonly number[]
  maxPerRoute?: number | readonly number[]
  minTotal?: number
  maxTotal?: number
  /** How much worse each missing visit is than one missing elsewhere. Default 1; any shortfall outweighs all scores. */
  weight?: number
  /** Instead, a wish: the score that each missing visit loses. It is no shortfall and in no `SolverSolution.unmet`. */
  missingLoss?: number
  /** Instead of upper bounds that always hold: the score that each visit above one of them loses. */
  excessLoss?: number
}

export type SolverLimits = {
  /** Equal seeds, problems and iteration limits give equal solutions (unless time or `shouldStop` ends the search). */
  seed: number
  /** Rounds of the search. Default 20,000, or no limit where `timeMs` is given. */
  iterations?: number
  /** Wall time in milliseconds, preparation included; needs `now`. */
  timeMs?: number
  /** The clock that `timeMs` is read on, in milliseconds. The engine has none of its own. */
  now?: () => number
  /** Of the annealing, in mean scores of a visit. Default 1; higher wanders further, which pays in a long tour of one vehicle. */
  startTemperature?: number
  /** Asked now and then; true ends the search with the best solution so far. */
  shouldStop?: () => boolean
}

export type SolverSolution = {
  /** Visits by route, in order. Start times are the earliest possible. */
  routes: { node: number; start: number }[][]
  /** Collected score, without the loss for travel and shortfalls. */
  score: number
  /** Lower bounds that are missed. Empty when all hold. */
  unmet: SolverShortfall[]
  iterations: number
}

export type SolverShortfall =
  | { kind: 'required'; node: number }
  | { kind: 'group'; group: number; route?: number; missing: number }

/** Start windows of a visit that must lie in `hours` from its beginning to its end. */
export function startsWithin(hours: readonly TimeWindow[], service: number): TimeWindow[] {
  return hours.map(({ open, close }) => ({ open, close: close - service })).filter(({ open, close }) => open <= close)
}
