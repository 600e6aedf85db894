// Which tiles the map of towns has: all around the guides' cities, and those that a well-known town lies in.
import type { GeoPoint } from '../../src/contract/place.ts'
import { type GazetteerPlace, placeByIndex } from '../../src/server/providers/shipped-data/gazetteer/gazetteer.ts'
import type { CityGuide } from '../../src/server/providers/shipped-data/guides/schema.ts'

/** The one zoom level of its archive. A unit of a tile is some 20 m there, finer than the shores are known. */
export const townZoom = 9
const side = 2 ** townZoom
const cityReachKm = 60
const kmOfDegree = 111.2
const knownFame = 40
const largePopulation = 100_000

export interface TileAddress {
  x: number
  y: number
}

export function tileOf({ lat, lng }: GeoPoint): TileAddress {
  const angle = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI
  return { x: Math.floor(((lng + 180) / 360) * side), y: Math.floor(((1 - angle) / 2) * side) }
}

const keyOf = ({ x, y }: TileAddress) => `${x}/${y}`

export function readTowns(): GazetteerPlace[] {
  const towns: GazetteerPlace[] = []
  for (let index = 0; ; index += 1) {
    const place = placeByIndex(index)
    if (place.name.en === '') return towns
    if (place.kind === 'city') towns.push(place)
  }
}

export function chooseTiles(guides: readonly CityGuide[], towns: readonly GazetteerPlace[]): TileAddress[] {
  const tiles = new Map<string, TileAddress>()
  const add = (point: GeoPoint) => {
    const tile = tileOf(point)
    tiles.set(keyOf(tile), tile)
  }
  for (const { center, attractions } of guides) {
    const lat = cityReachKm / kmOfDegree
    const lng = lat / Math.cos((center.lat * Math.PI) / 180)
    const first = tileOf({ lat: center.lat + lat, lng: center.lng - lng })
    const last = tileOf({ lat: center.lat - lat, lng: center.lng + lng })
    for (let x = first.x; x <= last.x; x += 1) {
      for (let y = first.y; y <= last.y; y += 1) tiles.set(keyOf({ x, y }), { x, y })
    }
    for (const place of attractions) add(place)
  }
  for (const town of towns) {
    if (town.fame >= knownFame || town.population >= largePopulation) add(town)
  }
  return [...tiles.values()]
}

/** The degrees that a tile touches, as `lng:lat` of their south-west corners. */
export function cellsOfTile({ x, y }: TileAddress): string[] {
  const lngAt = (column: number) => (column / side) * 360 - 180
  const latAt = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / side))) * 180) / Math.PI
  const margin = 0.02
  const cells: string[] = []
  for (let lng = Math.floor(lngAt(x) - margin); lng <= Math.floor(lngAt(x + 1) + margin); lng += 1) {
    for (let lat = Math.floor(latAt(y + 1) - margin); lat <= Math.floor(latAt(y) + margin); lat += 1) {
      cells.push(`${lng}:${lat}`)
    }
  }
  return cells
}
