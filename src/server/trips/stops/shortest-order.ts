import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'

/**
 * The order of `stops` with the shortest way, as indexes (Held and Karp, exact). From `origin` and back to it where there is
 * one; else the first stop stays first and the way ends anywhere.
 */
export function shortestOrder(stops: readonly GeoPoint[], origin: GeoPoint | null): number[] {
  const count = stops.length
  const km = (a: GeoPoint | null | undefined, b: GeoPoint | null | undefined) => (a && b ? greatCircleKm(a, b) : 0)
  const isStart = (index: number) => origin !== null || index === 0
  let level = new Map<number, Way[]>()
  stops.forEach((stop, last) => {
    if (isStart(last)) level.set(1 << last, [{ order: [last], km: km(origin, stop) }])
  })
  for (let length = 1; length < count; length++) {
    const next = new Map<number, Way[]>()
    for (const [visited, ways] of level) {
      for (let stop = 0; stop < count; stop++) {
        if (visited & (1 << stop)) continue
        const best = bestOf(
          ways.map(({ order, km: so }) => ({
            order: [...order, stop],
            km: so + km(stops[order.at(-1) ?? 0], stops[stop]),
          })),
        )
        const key = visited | (1 << stop)
        if (best) next.set(key, [...(next.get(key) ?? []), best])
      }
    }
    level = next
  }
  const ways = [...level.values()].flat()
  const closed = ways.map(({ order, km: so }) => ({ order, km: so + km(stops[order.at(-1) ?? 0], origin) }))
  return bestOf(closed)?.order ?? stops.map((_, index) => index)
}

interface Way {
  order: number[]
  km: number
}

/** Of equal ways the one that keeps more of the given order. */
function bestOf(ways: readonly Way[]): Way | undefined {
  return ways.reduce<Way | undefined>((best, way) => (best && best.km <= way.km + 1e-6 ? best : way), undefined)
}
