// OSRM: ways on foot, by bike and by road, drawn. The server must offer the profiles `foot`, `bike` and `driving`.
import { z } from 'zod'
import type { LocalMode } from '#contract/planning/distance-model.ts'
import type { Route, RouteAnswer, RouteQuery } from '#contract/travel/route.ts'
import type { Clock } from '../../clock/clock.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import { VendorError } from '../../resilience/vendor-error.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'

const profiles: Partial<Record<LocalMode, string>> = { walk: 'foot', bike: 'bike', taxi: 'driving', car: 'driving' }
const schema = z.object({
  code: z.string(),
  routes: z
    .array(
      z.object({
        distance: z.number(),
        duration: z.number(),
        geometry: z.object({ coordinates: z.array(z.tuple([z.number(), z.number()])) }),
      }),
    )
    .default([]),
})

/** Public transport is not its business: such modes are left out. */
export function createOsrmRouting(vendor: Vendor, http: VendorHttp, clock: Clock): LiveCall<RouteQuery, RouteAnswer> {
  return vendor.live({
    name: 'route',
    keyOf: (query) => JSON.stringify(query),
    freshSeconds: 86_400,
    staleSeconds: 7 * 86_400,
    async call(query, signal) {
      const ways = await Promise.all(query.modes.map((mode) => wayBy(http, mode, query, signal)))
      return {
        items: ways.filter((way) => way !== null).sort((a, b) => a.minutes - b.minutes),
        source: { name: 'OSRM (OpenStreetMap)', url: 'https://project-osrm.org', kind: 'live' },
        checkedAt: clock.now().toISOString(),
      }
    },
  })
}

async function wayBy(
  http: VendorHttp,
  mode: LocalMode,
  { from, to }: RouteQuery,
  signal: AbortSignal,
): Promise<Route | null> {
  const profile = profiles[mode]
  if (!profile) return null
  const path = `route/v1/${profile}/${from.lng},${from.lat};${to.lng},${to.lat}`
  const query = { overview: 'simplified', geometries: 'geojson' }
  // "No route" comes with status 400 and a code of its own.
  const { code, routes } = await http.getJson({ path, query, schema, signal, alsoRead: [400] })
  if (code === 'NoRoute' || code === 'NoSegment') return null
  const [best] = routes
  if (code !== 'Ok' || !best) throw new VendorError('osrm', 'rejected', { cause: new Error(code) })
  return {
    mode,
    km: Math.round(best.distance / 10) / 100,
    minutes: Math.ceil(best.duration / 60),
    price: null,
    path: best.geometry.coordinates,
    kind: 'live',
  }
}
