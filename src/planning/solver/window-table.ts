/** When each node may begin on each route, in ticks since the route's start. */
import type { SolverNode, SolverRoute, TimeWindow } from './problem.ts'
import { NEVER, type TickScale } from './tick.ts'
import { at } from './typed-array.ts'
import type { Indexed } from './usable.ts'

/**
 * By node * routes + route: the first window in `open` and `close`; `lastClose` of the last; further windows, rare,
 * in `more` from `moreFrom` up to `moreTo` as pairs. A closed route has `open` and `lastClose` out of reach.
 */
export type WindowTable = {
  open: Int32Array
  close: Int32Array
  lastClose: Int32Array
  moreFrom: Int32Array
  moreTo: Int32Array
  more: Int32Array
}

export function buildWindows(
  nodes: Indexed<SolverNode>[],
  routes: Indexed<SolverRoute>[],
  scale: TickScale,
): WindowTable {
  const cells = nodes.length * routes.length
  const table = {
    open: new Int32Array(cells).fill(NEVER),
    close: new Int32Array(cells).fill(-1),
    lastClose: new Int32Array(cells).fill(-1),
    moreFrom: new Int32Array(cells),
    moreTo: new Int32Array(cells),
  }
  const more: number[] = []
  nodes.forEach(({ value: node }, n) => {
    routes.forEach(({ id, value: route }, r) => {
      const cell = n * routes.length + r
      const windows = usableWindows(node.startWindows?.[id], route, scale)
      const first = windows[0]
      const last = windows.at(-1)
      if (!first || !last) return
      table.open[cell] = first.open
      table.close[cell] = first.close
      table.lastClose[cell] = last.close
      table.moreFrom[cell] = more.length
      for (const { open, close } of windows.slice(1)) more.push(open, close)
      table.moreTo[cell] = more.length
    })
  })
  return { ...table, more: Int32Array.from(more) }
}

/** Earliest start at or after `arrival`, or NEVER. */
export function startAt(table: WindowTable, cell: number, arrival: number): number {
  const open = at(table.open, cell)
  if (arrival <= open) return open
  if (arrival <= at(table.close, cell)) return arrival
  const end = at(table.moreTo, cell)
  for (let entry = at(table.moreFrom, cell); entry < end; entry += 2) {
    if (arrival <= at(table.more, entry + 1)) return Math.max(arrival, at(table.more, entry))
  }
  return NEVER
}

/** Latest start at or before `limit`, or -1. */
export function latestStart(table: WindowTable, cell: number, limit: number): number {
  for (let entry = at(table.moreTo, cell) - 2; entry >= at(table.moreFrom, cell); entry -= 2) {
    if (at(table.more, entry) <= limit) return Math.min(limit, at(table.more, entry + 1))
  }
  return at(table.open, cell) <= limit ? Math.min(limit, at(table.close, cell)) : -1
}

/** The windows that meet the route, in order and merged where they overlap. */
function usableWindows(windows: readonly TimeWindow[] | undefined, route: SolverRoute, scale: TickScale): TimeWindow[] {
  const span = route.latest - route.earliest
  if (!windows) return [{ open: 0, close: scale.down(span) }]
  const inTicks = windows
    .filter(({ open, close }) => open <= close && close >= route.earliest && open <= route.latest)
    .map(({ open, close }) => ({
      open: scale.up(Math.max(0, open - route.earliest)),
      close: scale.down(Math.min(span, close - route.earliest)),
    }))
    .filter(({ open, close }) => open <= close)
    .sort((a, b) => a.open - b.open)
  const merged: TimeWindow[] = []
  for (const window of inTicks) {
    const last = merged.at(-1)
    if (last && window.open <= last.close) last.close = Math.max(last.close, window.close)
    else merged.push({ ...window })
  }
  return merged
}
