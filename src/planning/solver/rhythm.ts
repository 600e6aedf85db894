/** Soft rhythm of a route: long waiting, a late first visit and rows of one kind cost score. */
import type { SolverNode, SolverProblem, SolverRoute } from './problem.ts'
import type { TickScale } from './tick.ts'
import { at } from './typed-array.ts'
import type { Indexed } from './usable.ts'

export type Rhythm = {
  /** Ticks that cost nothing, before the first visit and between visits. */
  freeFirst: number
  free: number
  /** Score lost per tick beyond. */
  waitWeight: number
  /** By route: ticks from its start to the start of the day. */
  dayStart: Int32Array
  /** By node; 0 = no kind. */
  kind: Int32Array
  monotonyLoss: number
}

export function buildRhythm(
  { gaps, monotonyLoss }: SolverProblem,
  nodes: Indexed<SolverNode>[],
  routes: Indexed<SolverRoute>[],
  scale: TickScale,
): Rhythm | null {
  if (!gaps && !monotonyLoss) return null
  return {
    free: scale.up(gaps?.free ?? 0),
    freeFirst: scale.up(gaps?.freeFirst ?? 0),
    waitWeight: (gaps?.weight ?? 0) / scale.perUnit,
    dayStart: Int32Array.from(routes, ({ value }) =>
      scale.up(Math.max(0, (value.dayStart ?? value.earliest) - value.earliest)),
    ),
    kind: numbered(nodes.map(({ value }) => value.kind)),
    monotonyLoss: monotonyLoss ?? 0,
  }
}

/** 0 = none. */
function numbered(names: readonly (string | undefined)[]): Int32Array {
  const known = [...new Set(names.flatMap((name) => name ?? []))]
  return Int32Array.from(names, (name) => (name === undefined ? 0 : known.indexOf(name) + 1))
}

/** The cells of a solution, see `Solution`. */
type Cells = {
  stride: number
  visits: Int32Array
  node: Int32Array
  start: Int32Array
  depart: Int32Array
  travelTime: Int32Array
}

export function rhythmLossOf(rhythm: Rhythm | null, cells: Cells, route: number): number {
  if (!rhythm) return 0
  const base = route * cells.stride
  const end = base + at(cells.visits, route) + 1
  let loss = 0
  let row = 0
  let last = 0
  for (let cell = base + 1; cell < end; cell++) {
    const arrival = at(cells.depart, cell - 1) + at(cells.travelTime, cell)
    loss += waitingLoss(rhythm, route, arrival, at(cells.start, cell), cell === base + 1)
    const kind = at(rhythm.kind, at(cells.node, cell))
    if (kind === 0) continue
    row = kind === last ? row + 1 : 1
    last = kind
    if (row > MOST_IN_ROW) loss += rhythm.monotonyLoss
  }
  return loss
}

/** Visits of one kind in a row that lose nothing. */
export const MOST_IN_ROW = 2

/** Score lost by the wait between arrival and start. */
export function waitingLoss(rhythm: Rhythm, route: number, arrival: number, start: number, isFirst: boolean): number {
  const since = isFirst ? Math.max(arrival, at(rhythm.dayStart, route)) : arrival
  const over = start - since - (isFirst ? rhythm.freeFirst : rhythm.free)
  return over > 0 ? over * rhythm.waitWeight : 0
}
