import type { GeoPoint } from '#contract/place.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { chooseBaseMap, type MapEnv, mapOrigins } from './base-map.ts'
import { createFileArchive, type MapArchive, openMapArchive } from './map-archive.ts'
import { findPlaceAt, listMapPlaces } from './map-places.ts'

export type MapService = ReturnType<typeof createMapService>

const worldFile = new URL('./world.pmtiles', import.meta.url)

export function createMapService({ env, guides }: { env: MapEnv; guides: Guides }) {
  const world = createFileArchive(worldFile)
  const base = env.MAP_PMTILES ? openMapArchive(env.MAP_PMTILES) : null
  return {
    base: () => chooseBaseMap(env),
    /** Hosts that the browser may reach for the base map. */
    origins: () => mapOrigins(env),
    /** `world` is the built-in outline, `base` what MAP_PMTILES names. */
    archive: (name: string): MapArchive | null => (name === 'world' ? world : name === 'base' ? base : null),
    places: (point: GeoPoint) => listMapPlaces(guides, point),
    placeAt: (point: GeoPoint) => findPlaceAt(guides, point),
  }
}
