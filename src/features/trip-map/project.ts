import type { Map as MapLibreMap } from 'maplibre-gl'
import { nearestCopy, type Position } from './map-geometry.ts'

/** Pixels of a position, on the copy of the world that is in sight. */
export function projectNear(map: MapLibreMap, { lat, lng }: Position): { x: number; y: number } {
  return map.project([nearestCopy(lng, map.getCenter().lng), lat])
}
