import type { GeoJSONVTFeature } from '@maplibre/geojson-vt'
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf'

/** Units along the side of a tile. */
export const extent = 4096
/** How far features reach over the edges of their tile. */
export const buffer = 64
const edge = { low: -buffer, high: extent + buffer }

/** The whole tile. */
export const square: GeoJSONVTFeature = {
  type: 3,
  tags: {},
  geometry: [
    [
      [edge.low, edge.low],
      [edge.high, edge.low],
      [edge.high, edge.high],
      [edge.low, edge.high],
      [edge.low, edge.low],
    ],
  ],
}
export const squareArea = (edge.high - edge.low) ** 2

/** Layers by their names. */
export function writeTile(content: Readonly<Record<string, GeoJSONVTFeature[]>>): Uint8Array {
  const layers = Object.entries(content).map(([name, features]) => {
    const layer = new GeoJSONWrapper(features, { version: 2, extent })
    layer.name = name
    return [name, layer] as const
  })
  return fromVectorTileJs({ layers: Object.fromEntries(layers) })
}
