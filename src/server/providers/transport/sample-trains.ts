// A plausible day of trains between the stations of two cities; times and fares are a sample.
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { Terminal, TransportOffer, TransportQuery } from '#contract/travel/transport.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { wallTimesOf } from '../../kernel/calendar.ts'
import type { Clock } from '../clock/clock.ts'
import { seededRandom } from '../sample/seeded-random.ts'
import { hasHan } from '../shipped-data/gazetteer/fold-text.ts'
import { nearestCity } from '../shipped-data/gazetteer/gazetteer.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import { railLineBetween } from '../shipped-data/transport/rail-lines.ts'
import { railwayBetween } from '../shipped-data/transport/rail-networks.ts'
import { fareOn } from './sample-fare.ts'
import type { Timetable } from './timetable.ts'

const source = { name: 'JourneyOn sample timetable', kind: 'sample' } as const
const leastKm = 15
/** A place stands for the city that it lies in. */
const cityReachKm = 15

export function createSampleTrains(guides: Guides, clock: Clock): Timetable {
  return {
    async search(query, { signal } = {}) {
      signal?.throwIfAborted()
      const items = trainsOf(guides, query, clock).slice(0, query.limit)
      return { items, source, checkedAt: clock.now().toISOString() }
    },
  }
}

interface Railway {
  from: Terminal
  to: Terminal
  minutes: number
  /** US dollars on a quiet day. */
  fare: number
  departureHours: number[]
}

function trainsOf(guides: Guides, query: TransportQuery, clock: Clock): TransportOffer[] {
  const railway = knownRailway(query) ?? typicalRailway(guides, query)
  if (!railway) return []
  const { from, to, minutes, fare: base } = railway
  const route = `train:${pointKey(from)}-${pointKey(to)}`
  return departureTimes(route, railway.departureHours).map((minuteOfDay, index) => {
    const id = `${route}-${index + 1}`
    // Trains stop here and there: up to a tenth slower than the fastest.
    const own = Math.round(minutes * (1 + 0.1 * seededRandom(`${id}/stops`)))
    return {
      id: `${id}@${query.date}`,
      mode: 'train',
      carrier: 'Sample',
      number: `JT ${100 + Math.floor(8900 * seededRandom(`${id}/number`))}`,
      from,
      to,
      ...wallTimesOf({ date: query.date, minuteOfDay, minutes: own, fromZone: from.zone, toZone: to.zone }),
      minutes: own,
      via: [],
      price: moneyOf(
        fareOn({ base, date: query.date, fromCountry: query.from.country, id, minuteOfDay }, clock),
        'USD',
      ),
    }
  })
}

function knownRailway({ from, to }: TransportQuery): Railway | null {
  const line = railLineBetween(from, to)
  if (!line) return null
  const terminal = (place: PlaceRef, { zh, en, lat, lng }: { zh: string; en: string; lat: number; lng: number }) => ({
    code: null,
    name: hasHan(place.name) ? zh : en,
    names: { zh, en },
    zone: place.zone,
    lat,
    lng,
  })
  return {
    from: terminal(from, line.from),
    to: terminal(to, line.to),
    minutes: line.minutes,
    fare: line.usd,
    departureHours: line.departureHours ?? usualDepartureHours(line.minutes),
  }
}

function typicalRailway(guides: Guides, query: TransportQuery): Railway | null {
  const network = railwayBetween(query.from, query.to)
  const from = stationOf(guides, query.from)
  const to = stationOf(guides, query.to)
  if (!network || !from || !to) return null
  const straight = greatCircleKm(from, to)
  if (straight < leastKm || straight > network.reachKm) return null
  const km = straight * network.detour
  const minutes = Math.round((km / network.kmh) * 60) + 10
  return { from, to, minutes, fare: 2 + km * network.perKm, departureHours: usualDepartureHours(minutes) }
}

/** The guide's main station, else the station that the city surely has; a guide without a railway has none. */
function stationOf(guides: Guides, place: PlaceRef): Terminal | null {
  const guide = guides.covering(place)
  if (!guide) {
    const city = nearestCity(place, cityReachKm)?.name ?? { zh: place.name, en: place.name }
    const names = { zh: `${city.zh}站`, en: `${city.en} railway station` }
    const name = hasHan(place.name) ? `${place.name}站` : `${place.name} railway station`
    return { code: null, name, names, zone: place.zone, lat: place.lat, lng: place.lng }
  }
  if (!guide.station) return null
  const { name, lat, lng } = guide.station
  return { code: null, name: hasHan(place.name) ? name.zh : name.en, names: name, zone: guide.zone, lat, lng }
}

function pointKey({ lat, lng }: Terminal): string {
  return `${lat.toFixed(2)},${lng.toFixed(2)}`
}

/** Every two hours by day; what takes longer than half a day leaves in the evening too and sleeps on the rails. */
function usualDepartureHours(minutes: number): number[] {
  const hours =
    minutes > 12 * 60 ? [8, 14, 20] : [6, 8, 10, 12, 14, 16, 18, 20].filter((hour) => hour * 60 + minutes < 25 * 60)
  return hours.length > 0 ? hours : [7]
}

/** Minutes of the day, the same for a route on every day. */
function departureTimes(route: string, hours: number[]): number[] {
  return hours.map((hour) => hour * 60 + 20 + 5 * Math.floor(14 * seededRandom(`${route}#${hour}`)))
}
