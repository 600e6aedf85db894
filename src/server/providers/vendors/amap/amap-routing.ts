import { z } from 'zod'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { LocalMode } from '#contract/planning/distance-model.ts'
import type { Route, RouteAnswer, RouteQuery } from '#contract/travel/route.ts'
import type { Clock } from '../../clock/clock.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import { isVendorError } from '../../resilience/vendor-error.ts'
import { type AmapClient, amapLocation, readLocation, textSchema } from './amap-client.ts'
import { regionAt } from './amap-region.ts'

const pathSchema = z.object({
  distance: z.coerce.number(),
  duration: z.coerce.number(),
  steps: z.array(z.object({ polyline: textSchema })).default([]),
})
const waysSchema = z.object({ route: z.object({ paths: z.array(pathSchema), taxi_cost: textSchema }) })
/** Version 4 wraps the same in `data`. */
const ridesSchema = z.object({ data: z.object({ paths: z.array(pathSchema) }) })
const transitSchema = z.object({
  route: z.object({
    distance: textSchema,
    transits: z.array(z.object({ duration: z.coerce.number(), distance: textSchema, cost: textSchema })),
  }),
})

export function createAmapRouting(vendor: Vendor, client: AmapClient, clock: Clock): LiveCall<RouteQuery, RouteAnswer> {
  return vendor.live({
    name: 'route',
    keyOf: (query) => JSON.stringify(query),
    freshSeconds: 1800,
    staleSeconds: 3600,
    async call(query, signal) {
      const ways = await Promise.all(query.modes.map((mode) => wayBy(client, mode, query, signal)))
      return {
        items: ways.filter((way) => way !== null).sort((a, b) => a.minutes - b.minutes),
        source: { name: 'Amap 高德地图', url: 'https://www.amap.com', kind: 'live' },
        checkedAt: clock.now().toISOString(),
      }
    },
  })
}

/** null where there is no way by this mode, which Amap reports as an error of the question. */
async function wayBy(
  client: AmapClient,
  mode: LocalMode,
  query: RouteQuery,
  signal: AbortSignal,
): Promise<Route | null> {
  const ends = { origin: amapLocation(query.from), destination: amapLocation(query.to) }
  try {
    if (mode === 'transit') return await byTransit(client, ends, query, signal)
    if (mode === 'bike') {
      const { data } = await client.get('v4/direction/bicycling', ends, ridesSchema, signal)
      return routeOf(mode, data.paths[0], '')
    }
    const path = mode === 'walk' ? 'v3/direction/walking' : 'v3/direction/driving'
    const { route } = await client.get(path, ends, waysSchema, signal)
    return routeOf(mode, route.paths[0], route.taxi_cost)
  } catch (error) {
    if (isVendorError(error) && error.failure === 'rejected') return null
    throw error
  }
}

async function byTransit(
  client: AmapClient,
  ends: { origin: string; destination: string },
  { from, to }: RouteQuery,
  signal: AbortSignal,
): Promise<Route | null> {
  const [start, end] = await Promise.all([regionAt(client, from, signal), regionAt(client, to, signal)])
  const query = { ...ends, city: start.citycode || start.adcode, cityd: end.citycode || end.adcode }
  const { route } = await client.get('v3/direction/transit/integrated', query, transitSchema, signal)
  const [best] = route.transits
  if (!best) return null
  const metres = Number(best.distance || route.distance) || 0
  const price = best.cost === '' ? null : moneyOf(Number(best.cost), 'CNY')
  return {
    mode: 'transit',
    km: kilometres(metres),
    minutes: Math.ceil(best.duration / 60),
    price,
    path: null,
    kind: 'live',
  }
}

function routeOf(mode: LocalMode, way: z.infer<typeof pathSchema> | undefined, taxiCost: string): Route | null {
  if (!way) return null
  const points = way.steps.flatMap(({ polyline }) => polyline.split(';').flatMap((text) => readLocation(text) ?? []))
  return {
    mode,
    km: kilometres(way.distance),
    minutes: Math.ceil(way.duration / 60),
    price: priceOf(mode, taxiCost),
    path: points.length > 1 ? points.map(({ lat, lng }) => [lng, lat]) : null,
    kind: 'live',
  }
}

function priceOf(mode: LocalMode, taxiCost: string) {
  if (mode === 'walk' || mode === 'bike') return moneyOf(0, 'CNY')
  return mode === 'taxi' && Number(taxiCost) > 0 ? moneyOf(Number(taxiCost), 'CNY') : null
}

function kilometres(metres: number): number {
  return Math.round(metres / 10) / 100
}
