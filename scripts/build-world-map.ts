// `node scripts/build-world-map.ts FOLDER`: compiles the built-in map. FOLDER is Natural Earth as named in NOTICE; running the
// product needs neither it nor this script.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt'
import { Converter } from 'opencc-js/t2cn'
import { foldText } from '../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import { placesNamed } from '../src/server/providers/shipped-data/gazetteer/gazetteer.ts'
import { type LayerFeature, maxZoom, readLayers, ringArea } from './world-map/tile-layers.ts'
import { type MapTile, writePmtiles } from './world-map/write-pmtiles.ts'
import { buffer, extent, square, squareArea, writeTile } from './world-map/write-tile.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('name the folder of Natural Earth')
const target = new URL('../src/server/maps/world.pmtiles', import.meta.url)

const layers = readLayers({
  folder: pathToFileURL(`${folder}/`),
  simplify: Converter({ from: 't', to: 'cn' }),
  provinceName: (country, name) =>
    placesNamed(foldText(name)).find((place) => place.kind === 'region' && place.country === country)?.name.zh ?? null,
})
const indexes = Object.entries(layers).map(([name, features]) => ({ name, index: indexOf(features) }))

function indexOf(features: LayerFeature[]) {
  const options = { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, extent, buffer, tolerance: 4 }
  return new GeoJSONVT({ type: 'FeatureCollection', features }, options)
}

/** What is drawn at this zoom and, on the deepest tiles, at every later one. */
function featuresAt(features: readonly GeoJSONVTFeature[], z: number): GeoJSONVTFeature[] {
  return features.filter(({ tags }) => z === maxZoom || Number(tags?.m ?? 0) <= z)
}

/** The map's background is land, so that it is what shows first: sea is a square over it, with the land of the coasts on top. */
function isAllLand(features: readonly GeoJSONVTFeature[]): boolean {
  const area = features
    .flatMap((feature) => (feature.type === 1 ? [] : feature.geometry))
    .reduce((sum, ring) => sum + ringArea(ring), 0)
  return area >= squareArea - 1
}

function tileAt(z: number, x: number, y: number): MapTile {
  const content: Record<string, GeoJSONVTFeature[]> = {}
  for (const { name, index } of indexes) {
    const features = featuresAt(index.getTile(z, x, y)?.features ?? [], z)
    if (name === 'land') {
      if (isAllLand(features)) continue
      content.sea = [square]
    }
    if (features.length > 0) content[name] = features
  }
  return { z, x, y, data: writeTile(content) }
}

const tiles: MapTile[] = []
for (let z = 0; z <= maxZoom; z += 1) {
  for (let x = 0; x < 2 ** z; x += 1) {
    for (let y = 0; y < 2 ** z; y += 1) tiles.push(tileAt(z, x, y))
  }
}
const archive = writePmtiles(tiles, {
  name: 'JourneyOn world',
  attribution: 'Natural Earth',
  vector_layers: ['sea', ...Object.keys(layers)].map((id) => ({ id, fields: {} })),
})
writeFileSync(target, archive)
process.stdout.write(`${tiles.length} tiles, ${Math.round(archive.length / 1024)} KB\n`)
