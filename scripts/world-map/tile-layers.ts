// Natural Earth as layers of vector tiles: what each zoom level shows, with names in both languages.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import polylabel from 'polylabel'
import { z } from 'zod'
import { regionNames, seaNames } from './region-names.ts'

/** The deepest zoom of the archive; the browser enlarges its tiles beyond. Coordinates of the source are no finer. */
export const maxZoom = 6

type Position = [lng: number, lat: number]
type Properties = Record<string, string | number>
export interface LayerFeature {
  type: 'Feature'
  /** `m`: the zoom from which it is drawn, if not from the first on. `r`: rank of a label, lower first. */
  properties: Properties
  geometry:
    | { type: 'Point'; coordinates: Position }
    | { type: 'LineString'; coordinates: Position[] }
    | { type: 'MultiLineString'; coordinates: Position[][] }
    | { type: 'Polygon'; coordinates: Position[][] }
    | { type: 'MultiPolygon'; coordinates: Position[][][] }
}

const positionSchema = z.tuple([z.number(), z.number()]).rest(z.number())
const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LineString'), coordinates: z.array(positionSchema) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(positionSchema)) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(positionSchema)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(positionSchema))) }),
])
const collectionSchema = z.object({
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()), geometry: geometrySchema.nullable() })),
})
const citySchema = z.object({
  name: z.string(),
  country: z.string(),
  lat: z.number(),
  lng: z.number(),
  population: z.number(),
  scalerank: z.number(),
  names: z.record(z.string(), z.string()).optional(),
})
const provinceSchema = z.object({
  country: z.string(),
  name: z.string().nullable(),
  lat: z.number(),
  lng: z.number(),
  scalerank: z.number(),
})

interface Options {
  folder: URL
  /** Characters of Traditional Chinese become simplified ones. */
  simplify: (text: string) => string
  /** The Chinese name of a province, or null. */
  provinceName: (country: string, name: string) => string | null
}

export function readLayers({ folder, simplify, provinceName }: Options): Record<string, LayerFeature[]> {
  const json = (name: string): unknown =>
    JSON.parse(gunzipSync(readFileSync(new URL(`${name}.gz`, folder))).toString('utf8'))
  const shapes = (name: string, read: (properties: Record<string, unknown>) => Properties | null): LayerFeature[] =>
    collectionSchema.parse(json(name)).features.flatMap(({ properties, geometry }) => {
      const kept = geometry && read(properties)
      return kept ? [toFeature(kept, geometry)] : []
    })
  const number = (value: unknown) => (typeof value === 'number' ? value : 0)
  const cities = z.array(citySchema).parse(json('populated-places-10m.json'))
  const provinces = z.array(provinceSchema).parse(json('admin1-labels-10m.json'))
  return {
    land: shapes('land-10m.geojson', (of) => (number(of.min_zoom) > 10 ? null : {})),
    urban: shapes('urban-areas-50m.geojson', () => ({ m: 4 })),
    lakes: shapes('lakes-10m.geojson', (of) => ({ m: Math.max(1, Math.floor(number(of.min_zoom)) - 1) })),
    rivers: [
      ...shapes('rivers-10m.geojson', (of) => ({ m: Math.max(2, Math.floor(number(of.min_zoom))) })),
      ...shapes('rivers-europe-10m.geojson', () => ({ m: 7 })),
    ],
    borders: shapes('country-borders-10m.geojson', (of) => borderOf(String(of.featurecla))),
    provinces: shapes('province-borders-50m.geojson', () => ({ m: 3 })),
    places: cities.map((city) => placeLabel(city, simplify)),
    areas: [
      ...collectionSchema.parse(json('countries-50m.geojson')).features.flatMap(({ properties, geometry }) => {
        const names = countryNames(String(properties.iso_a2), String(properties.name))
        const at = geometry && labelPosition(geometry)
        return names && at ? [label('country', names, at, Math.max(1, number(properties.min_label) - 1), 0)] : []
      }),
      ...provinces.flatMap(({ country, name, lat, lng, scalerank }) => {
        const zh = name && scalerank <= 4 ? provinceName(country, name) : null
        return name && zh ? [label('province', [name, zh], [lng, lat], scalerank <= 2 ? 4 : 5, 20 + scalerank)] : []
      }),
      ...namedShapes(json('seas-10m.geojson'), 'sea', seaNames),
      ...namedShapes(json('regions-10m.geojson'), 'region', regionNames),
    ],
  }
}

function toFeature(properties: Properties, geometry: z.infer<typeof geometrySchema>): LayerFeature {
  const position = ([lng, lat]: [number, number, ...number[]]): Position => [lng, lat]
  switch (geometry.type) {
    case 'LineString':
      return {
        type: 'Feature',
        properties,
        geometry: { type: 'LineString', coordinates: geometry.coordinates.map(position) },
      }
    case 'MultiPolygon':
      return {
        type: 'Feature',
        properties,
        geometry: {
          type: 'MultiPolygon',
          coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(position))),
        },
      }
    default: {
      const coordinates = geometry.coordinates.map((ring) => ring.map(position))
      return { type: 'Feature', properties, geometry: { type: geometry.type, coordinates } }
    }
  }
}

/** `d`: 1 = claimed by more than one side, drawn with dashes. Limits of leases and overlays are not borders. */
function borderOf(kind: string): Properties | null {
  if (kind.startsWith('Overlay') || kind.startsWith('Lease')) return null
  return kind.startsWith('International') ? {} : { d: 1 }
}

/** From which zoom cities of a rank (0 = the largest) are named. */
const cityZooms = [2, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10]

function placeLabel(city: z.infer<typeof citySchema>, simplify: Options['simplify']): LayerFeature {
  const { name, lat, lng, scalerank, population } = city
  const en = city.names?.en ?? name
  const zh = simplify(city.names?.zh ?? '')
  return label(
    'city',
    [en, zh],
    [lng, lat],
    cityZooms[scalerank] ?? 10,
    30 + scalerank * 10 - Math.log10(population + 1),
  )
}

function label(
  kind: string,
  [en, zh]: readonly [string, string],
  [lng, lat]: Position,
  minZoom: number,
  rank: number,
): LayerFeature {
  const names: Properties = zh && zh !== en ? { en, zh } : { en }
  const coordinates: Position = [lng, lat]
  return {
    type: 'Feature',
    properties: { k: kind, ...names, m: minZoom, r: Math.round(rank) },
    geometry: { type: 'Point', coordinates },
  }
}

const countriesIn = (locale: string) => new Intl.DisplayNames(locale, { type: 'region', style: 'short' })
const inEnglish = countriesIn('en')
const inChinese = countriesIn('zh-CN')
/** Where the source has no ISO code. */
const codes: Record<string, string> = { France: 'FR', Norway: 'NO' }

function countryNames(code: string, name: string): [string, string] | null {
  const known = /^[A-Z]{2}$/.test(code) ? code : codes[name]
  if (!known || name === 'Antarctica') return null
  return [inEnglish.of(known) ?? name, inChinese.of(known) ?? name]
}

function namedShapes(file: unknown, kind: string, names: Record<string, readonly [string, string]>): LayerFeature[] {
  const known = new Set<string>()
  return collectionSchema.parse(file).features.flatMap(({ properties, geometry }) => {
    const name = String(properties.name)
    const both = names[name]
    const at = geometry && both && labelPosition(geometry)
    if (!both || !at || known.has(both[0])) return []
    known.add(both[0])
    const minZoom = typeof properties.min_label === 'number' ? properties.min_label : 5
    return [label(kind, both, at, Math.max(1, Math.floor(minZoom) - 1), 10 + minZoom)]
  })
}

/** Deep inside the largest polygon. */
function labelPosition(geometry: z.infer<typeof geometrySchema>): Position | null {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  const areas = polygons.map((rings) => ({ rings, area: Math.abs(ringArea(rings[0] ?? [])) }))
  const [largest] = areas.sort((a, b) => b.area - a.area)
  if (!largest) return null
  const [lng, lat] = polylabel(
    largest.rings.map((ring) => ring.map(([x, y]) => [x, y])),
    0.1,
  )
  return lng === undefined || lat === undefined ? null : [lng, lat]
}

/** Signed, by the shoelace formula. */
export function ringArea(ring: readonly (readonly [number, number, ...number[]])[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}
