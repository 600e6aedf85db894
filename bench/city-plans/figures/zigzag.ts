// How much longer the way of a day is than the shortest way through the same spots, on the straight line.
import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { DayView } from './plan-view.ts'

/** Longer days are left out: the exact tour takes time that doubles with each spot. */
const mostSpots = 12
const leastKm = 1

/** From bed to bed. 1 = the shortest way; null where there is no choice of order. */
export function zigzagOf({ entries, from, to }: DayView): number | null {
  return ratioOf([from, ...entries.map(({ position }) => position), to])
}

/** Between the first and the last spot of the day, beds left out. */
export function zigzagBetween({ entries }: Pick<DayView, 'entries'>): number | null {
  return ratioOf(entries.map(({ position }) => position))
}

/** null at an end = the way begins or ends at the spot next to it. */
function ratioOf(ends: readonly (GeoPoint | null)[]): number | null {
  const path = ends.filter((spot) => spot !== null)
  const [start] = path
  const hasEnd = ends.at(-1) !== null
  const inner = path.slice(1, hasEnd ? -1 : undefined)
  const end = hasEnd ? path.at(-1) : undefined
  if (!start || inner.length < 2 || inner.length > mostSpots) return null
  const walked = path.slice(1).reduce((sum, spot, index) => sum + greatCircleKm(path[index] ?? spot, spot), 0)
  const best = shortestWay(start, inner, end ?? null)
  return best < leastKm ? 1 : walked / best
}

/** Held-Karp over the sets of spots that were visited. */
function shortestWay(start: GeoPoint, spots: readonly GeoPoint[], end: GeoPoint | null): number {
  const count = spots.length
  const km = spots.map((a) => spots.map((b) => greatCircleKm(a, b)))
  const best = Array.from({ length: 1 << count }, () => new Float64Array(count).fill(Number.POSITIVE_INFINITY))
  spots.forEach((spot, index) => {
    const first = best[1 << index]
    if (first) first[index] = greatCircleKm(start, spot)
  })
  for (let seen = 1; seen < 1 << count; seen++) {
    for (let last = 0; last < count; last++) {
      const so = best[seen]?.[last] ?? Number.POSITIVE_INFINITY
      if (so === Number.POSITIVE_INFINITY) continue
      for (let next = 0; next < count; next++) {
        if (seen & (1 << next)) continue
        const row = best[seen | (1 << next)]
        const total = so + (km[last]?.[next] ?? 0)
        if (row && total < (row[next] ?? 0)) row[next] = total
      }
    }
  }
  const ends = spots.map((spot, last) => (best.at(-1)?.[last] ?? 0) + (end ? greatCircleKm(spot, end) : 0))
  return Math.min(...ends)
}
