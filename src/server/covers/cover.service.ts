import { LRUCache } from 'lru-cache'
import { type CoverTheme, coverSize } from '#contract/cover.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { MapArchive } from '../maps/map-archive.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { climateAtLatitude } from '../providers/weather/latitude-climate.ts'
import { type Cover, composeCover } from './compose-cover.ts'
import { openTiles } from './cover-ground.ts'
import type { CoverSize } from './cover-view.ts'

/** Of some ten kilobytes each. */
const mostKept = 500

export interface CoverRequest {
  places: GeoPoint[]
  theme: CoverTheme
  /** Absent = that of pages. */
  size?: CoverSize
}
export type CoverService = ReturnType<typeof createCoverService>

export interface CoverServiceDeps {
  /** The built-in map. */
  outline: { world: MapArchive; towns: MapArchive }
  guides: Guides
}

export function createCoverService({ outline, guides }: CoverServiceDeps) {
  const tiles = { world: openTiles('world', outline.world), towns: openTiles('towns', outline.towns) }
  /** Also those that are being drawn. */
  const kept = new LRUCache<string, Promise<Cover>>({ max: mostKept })

  const keyOf = (request: CoverRequest) => JSON.stringify(request)
  const draw = async ({ places, theme, size = coverSize }: CoverRequest) => {
    const [first] = places
    if (!first) throw new RangeError('a cover shows at least one place')
    const climate = guides.covering(first)?.climate ?? climateAtLatitude(first.lat)
    return composeCover(tiles, { stops: places, climate }, { size, theme })
  }
  const compose = (request: CoverRequest): Promise<Cover> => {
    const key = keyOf(request)
    const known = kept.get(key)
    if (known) return known
    const drawing = draw(request)
    kept.set(key, drawing)
    drawing.catch(() => kept.delete(key))
    return drawing
  }
  return {
    isKept: (request: CoverRequest) => kept.has(keyOf(request)),
    /** SVG. */
    draw: async (request: CoverRequest): Promise<string> => (await compose(request)).svg,
    /** To be written on: with the places of the stops. */
    compose,
  }
}
