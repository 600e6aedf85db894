import type { GeoPoint } from '#contract/place.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { chooseBaseMap, type MapEnv, mapOrigins } from './base-map.ts'
import { builtInMap } from './built-in-map.ts'
import { type MapArchive, openMapArchive } from './map-archive.ts'
import { findPlaceAt, listMapPlaces } from './map-places.ts'

export type MapService = ReturnType<typeof createMapService>

export function createMapService({ env, guides }: { env: MapEnv; guides: Guides }) {
  const archives: Readonly<Record<string, MapArchive>> = {
    ...builtInMap,
    ...(env.MAP_PMTILES ? { base: openMapArchive(env.MAP_PMTILES) } : {}),
  }
  return {
    base: () => chooseBaseMap(env),
    /** Hosts that the browser may reach for the base map. */
    origins: () => mapOrigins(env),
    /** `world` and `towns` are the built-in outline, `base` what MAP_PMTILES names. */
    archive: (name: string): MapArchive | null => (Object.hasOwn(archives, name) ? (archives[name] ?? null) : null),
    places: (point: GeoPoint) => listMapPlaces(guides, point),
    placeAt: (point: GeoPoint) => findPlaceAt(guides, point),
  }
}
