// A plausible day of flights between real airports. Durations follow distance and wind; who flies and for how much is a sample.
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { Terminal, TransportOffer, TransportQuery } from '#contract/travel/transport.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { wallTimesOf } from '../../kernel/calendar.ts'
import type { Clock } from '../clock/clock.ts'
import { seededRandom } from '../sample/seeded-random.ts'
import type { Airport } from '../shipped-data/gazetteer/airports.ts'
import { airportName } from '../shipped-data/gazetteer/gazetteer.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import { airportServing, airRoute, sizeOf } from '../shipped-data/transport/air-network.ts'
import { blockMinutes } from '../shipped-data/transport/block-time.ts'
import { fareOn } from './sample-fare.ts'
import type { Timetable } from './timetable.ts'

const source = { name: 'JourneyOn sample timetable', kind: 'sample' } as const
/** Nearer than this one takes the road or the railway. */
const leastKm = 120

export function createSampleFlights(guides: Guides, clock: Clock): Timetable {
  return {
    async search(query, { signal } = {}) {
      signal?.throwIfAborted()
      const from = airportServing(guides, query.from)
      const to = airportServing(guides, query.to)
      const isFar = from && to && from.iata !== to.iata && greatCircleKm(from, to) >= leastKm
      const route = isFar ? airRoute(guides, from, to) : null
      const items = route ? flightsOf(guides, route.airports, query, clock) : []
      return { items: items.slice(0, query.limit), source, checkedAt: clock.now().toISOString() }
    },
  }
}

function flightsOf(guides: Guides, stops: Airport[], query: TransportQuery, clock: Clock): TransportOffer[] {
  const [from] = stops
  const to = stops.at(-1)
  if (!from || !to) return []
  const legs = stops.slice(1).map((stop, index) => ({ from: stops[index] ?? from, to: stop }))
  const km = legs.reduce((sum, leg) => sum + greatCircleKm(leg.from, leg.to), 0)
  const flying = legs.reduce((sum, leg) => sum + blockMinutes(leg.from, leg.to), 0)
  const via = stops.slice(1, -1)
  const count = departuresADay(km, via.length, sizeOf(guides, from) + sizeOf(guides, to))
  return departureTimes(`${from.iata}-${to.iata}`, count).map((minuteOfDay, index) => {
    const id = `flight:${from.iata}-${to.iata}-${index + 1}`
    const changing = via.reduce((sum, hub) => sum + 80 + 10 * Math.floor(9 * seededRandom(`${id}/${hub.iata}`)), 0)
    const minutes = flying + changing
    const base = baseFare(km) * 0.88 ** via.length
    return {
      id: `${id}@${query.date}`,
      mode: 'flight',
      carrier: 'Sample',
      number: `JO ${100 + Math.floor(8900 * seededRandom(`${id}/number`))}`,
      from: terminal(from),
      to: terminal(to),
      ...wallTimesOf({ date: query.date, minuteOfDay, minutes, fromZone: from.zone, toZone: to.zone }),
      minutes,
      via: via.map(({ iata }) => iata),
      price: moneyOf(
        Math.round(fareOn({ base, date: query.date, fromCountry: from.country, id, minuteOfDay }, clock)),
        'USD',
      ),
    }
  })
}

function terminal({ iata, name, zone, lat, lng }: Airport): Terminal {
  const names = airportName(iata)
  return { code: iata, name, ...(names && { names }), zone, lat, lng }
}

/** US dollars for one adult. */
function baseFare(km: number): number {
  return 30 + 0.085 * Math.min(km, 2000) + 0.055 * Math.max(0, km - 2000)
}

/** Short ways between large airports are flown often. */
function departuresADay(km: number, changes: number, sizes: number): number {
  if (changes > 0) return 3
  const often = km < 2000 ? 6 : km < 5000 ? 3 : 1
  return Math.max(1, Math.round(often * (0.4 + sizes * 0.25)))
}

/** Spread over the day from 6:30 to 22:00, in steps of five minutes, the same every day. */
function departureTimes(route: string, count: number): number[] {
  const first = 390
  const span = 930 / count
  return Array.from(
    { length: count },
    (_, index) => first + 5 * Math.floor((span * (index + seededRandom(`${route}#${index}`))) / 5),
  )
}
