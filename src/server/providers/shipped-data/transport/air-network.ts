// Which airport serves a place, and over which airports one flies: large ones have far nonstop flights, small ones feed hubs.
import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { type Airport, airportByIata, airportsNear } from '../gazetteer/airports.ts'
import type { Guides } from '../guides/guides.ts'

const hubCodes =
  'PEK PVG CAN CTU KMG HKG TPE ICN HND NRT KIX BKK SIN KUL CGK MNL SGN DEL BOM DXB DOH IST SVO LHR CDG FRA AMS MUC MAD BCN FCO ZRH VIE CPH HEL WAW LIS ATH CAI ADD NBO JNB CMN JFK ORD ATL DFW LAX SFO SEA IAH MIA YYZ YVR MEX PTY BOG LIM GRU EZE SCL SYD MEL AKL HNL'.split(
    ' ',
  )
const hubs = new Set(hubCodes)

export interface AirRoute {
  /** From start to end; two airports when it is nonstop. */
  airports: Airport[]
}

/** The guide's airport, or the likeliest one around: a large airport an hour farther beats a small field next door. */
export function airportServing(guides: Guides, point: GeoPoint): Airport | null {
  const iata = guides.covering(point)?.airport.iata
  const known = iata ? airportByIata(iata) : null
  if (known) return known
  for (const radiusKm of [130, 400]) {
    const [best] = airportsNear(point, radiusKm)
      .map(({ airport, km }) => ({ airport, penalty: km - 35 * sizeOf(guides, airport) }))
      .sort((a, b) => a.penalty - b.penalty)
    if (best) return best.airport
  }
  return null
}

/** 2 = hub, 1 = a guide's or an international airport, 0 = the rest. */
export function sizeOf(guides: Guides, { iata, name }: Airport): 0 | 1 | 2 {
  if (hubs.has(iata)) return 2
  return name.includes('International') || guides.all().some((guide) => guide.airport.iata === iata) ? 1 : 0
}

/** Farthest nonstop flight, in km, by the sizes of both ends added up. */
const nonstopReach = [900, 1800, 4500, 9800, 15_500]

/** The shortest way with the fewest changes, at most two; null between places without air service. */
export function airRoute(guides: Guides, from: Airport, to: Airport): AirRoute | null {
  const flies = (a: Airport, b: Airport) =>
    greatCircleKm(a, b) <= (nonstopReach[sizeOf(guides, a) + sizeOf(guides, b)] ?? 0) && a.iata !== b.iata
  if (flies(from, to)) return { airports: [from, to] }
  const changes = hubCodes.flatMap((iata) => airportByIata(iata) ?? [])
  const one = changes.filter((hub) => flies(from, hub) && flies(hub, to)).map((hub) => [from, hub, to])
  if (one.length > 0) return shortest(one)
  const starts = changes.filter((hub) => flies(from, hub))
  const ends = changes.filter((hub) => flies(hub, to))
  const two = starts.flatMap((first) =>
    ends.filter((last) => flies(first, last)).map((last) => [from, first, last, to]),
  )
  return two.length > 0 ? shortest(two) : null
}

function shortest(ways: Airport[][]): AirRoute {
  const km = (way: Airport[]) =>
    way.slice(1).reduce((sum, airport, index) => sum + greatCircleKm(way[index] ?? airport, airport), 0)
  const [best = []] = ways
    .map((way) => ({ way, km: km(way) }))
    .sort((a, b) => a.km - b.km)
    .map(({ way }) => way)
  return { airports: best }
}
