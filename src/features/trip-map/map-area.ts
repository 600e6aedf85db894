// Which tiles of a map a trip needs: around each of its places, at every zoom.
import type { Position } from './map-geometry.ts'

export interface Tile {
  z: number
  x: number
  y: number
}

/** Streets are read from here on; maps enlarge the tiles of this zoom for more. */
export const closestKeptZoom = 14
/** Of one source. A trip of many places gets fewer close ones. */
const mostTiles = 500
/** The projection of maps ends there. */
const mostLatitude = 85.05

/** Far ones first; of each zoom the tile of each place with the eight around it, in the order of the places. */
export function tilesAround(
  places: readonly Position[],
  { minZoom, maxZoom }: { minZoom: number; maxZoom: number },
): Tile[] {
  const tiles = new Map<string, Tile>()
  for (let z = minZoom; z <= Math.min(maxZoom, closestKeptZoom); z += 1) {
    for (const place of places)
      for (const tile of neighbourhood(place, z)) {
        if (tiles.size === mostTiles) return [...tiles.values()]
        tiles.set(`${tile.z}/${tile.x}/${tile.y}`, tile)
      }
  }
  return [...tiles.values()]
}

const steps = [-1, 0, 1]

function neighbourhood({ lat, lng }: Position, z: number): Tile[] {
  const side = 2 ** z
  const radians = (Math.max(-mostLatitude, Math.min(mostLatitude, lat)) * Math.PI) / 180
  const x = Math.floor(((lng + 180) / 360) * side)
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * side)
  return steps.flatMap((down) =>
    steps
      .map((right) => ({ z, x: (x + right + side) % side, y: y + down }))
      .filter((tile) => tile.y >= 0 && tile.y < side),
  )
}
