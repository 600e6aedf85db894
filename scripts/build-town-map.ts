// `node scripts/build-town-map.ts NATURAL-EARTH SHORES`: compiles the map of cities and well-known towns. NATURAL-EARTH is the
// folder that build-world-map.ts takes; SHORES holds coast.txt and river-<level>.txt as told in shorelines.ts.
import { existsSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt'
import { createShippedGuides } from '../src/server/providers/shipped-data/guides/guides.ts'
import { bendRivers, drawingsOf, readDrawings } from './world-map/city-drawings.ts'
import { readLand } from './world-map/land-cells.ts'
import { readNamed } from './world-map/named-towns.ts'
import { closeLakes, closeSea, type Piece, type Position, readPieces } from './world-map/shorelines.ts'
import type { LayerFeature } from './world-map/tile-layers.ts'
import { townLabels } from './world-map/town-labels.ts'
import { cellsOfTile, chooseTiles, readTowns, townZoom } from './world-map/town-tiles.ts'
import { type MapTile, writePmtiles } from './world-map/write-pmtiles.ts'
import { buffer, extent, square, writeTile } from './world-map/write-tile.ts'

const [naturalEarth, shores] = process.argv.slice(2)
if (!naturalEarth || !shores) throw new Error('name the folders of Natural Earth and of the shores')
const target = new URL('../src/server/maps/towns.pmtiles', import.meta.url)
const shoreFile = (name: string) => new URL(`${name}.txt`, pathToFileURL(`${shores}/`))

const towns = readTowns()
const tiles = chooseTiles(createShippedGuides().all(), towns)
const cells = new Set(tiles.flatMap(cellsOfTile))
const naturalEarthFolder = pathToFileURL(`${naturalEarth}/`)
const isLandCell = readLand(new URL('land-10m.geojson.gz', naturalEarthFolder))
const drawings = readDrawings(new URL('./world-map/city-drawings.tsv', import.meta.url))

const coast = await readPieces(shoreFile('coast'), (cell) => cells.has(cell))
const piecesOf = (cell: string, level: number) => (coast.get(cell) ?? []).filter((piece) => piece.level === level)
/** 2 = lakes, 3 = islands in lakes. */
const lakesOf = (level: number): LayerFeature[] =>
  [...cells].flatMap((cell) => closeLakes(cell, piecesOf(cell, level)).map(areaOf))
const sea: LayerFeature[] = [...cells].flatMap((cell) => {
  const pieces = piecesOf(cell, 1)
  return pieces.length === 0 && isLandCell(cell) ? [] : closeSea(cell, pieces).map(areaOf)
})

function areaOf(coordinates: Position[][]): LayerFeature {
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }
}
function lineOf({ points }: Piece, properties: Record<string, number>): LayerFeature {
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: points } }
}

/** Metres that a river of a level of the source is about wide. */
const widths: readonly (readonly [level: number, metres: number])[] = [
  [0, 220],
  [1, 160],
  [2, 90],
  [3, 50],
  [4, 25],
  [8, 40],
]
const rivers: LayerFeature[] = []
for (const [level, width] of widths) {
  const file = shoreFile(`river-${level}`)
  if (!existsSync(file)) throw new Error(`no rivers of level ${level}`)
  const pieces = bendRivers(await readPieces(file, (cell) => cells.has(cell)), drawings)
  for (const piece of [...pieces.values()].flat()) rivers.push(lineOf(piece, { w: width }))
}

const layers: Record<string, LayerFeature[]> = {
  sea,
  land: drawingsOf(drawings, 'land'),
  shore: [...coast.values()].flat().map((piece) => lineOf(piece, {})),
  lakes: [...lakesOf(2), ...drawingsOf(drawings, 'lake')],
  islands: lakesOf(3),
  rivers,
  courses: drawingsOf(drawings, 'river'),
  green: drawingsOf(drawings, 'park'),
  sites: drawingsOf(drawings, 'site'),
  lines: [...drawingsOf(drawings, 'wall'), ...drawingsOf(drawings, 'ring')],
  towns: townLabels(towns, tiles, readNamed(new URL('populated-places-10m.json.gz', naturalEarthFolder))),
}
// One level deeper than is read: the deepest is not simplified.
const options = { maxZoom: townZoom + 1, indexMaxZoom: 0, indexMaxPoints: 0, extent, buffer, tolerance: 2.5 }
const indexes = Object.entries(layers).map(([name, features]) => {
  return { name, index: new GeoJSONVT({ type: 'FeatureCollection', features }, options) }
})

function tileAt({ x, y }: { x: number; y: number }): MapTile {
  const content: Record<string, GeoJSONVTFeature[]> = { paper: [square] }
  for (const { name, index } of indexes) {
    const features = index.getTile(townZoom, x, y)?.features ?? []
    if (features.length > 0) content[name] = features
  }
  return { z: townZoom, x, y, data: writeTile(content) }
}

const archive = writePmtiles(tiles.map(tileAt), {
  name: 'JourneyOn towns',
  attribution: 'GSHHG, GeoNames',
  vector_layers: ['paper', ...Object.keys(layers)].map((id) => ({ id, fields: {} })),
})
writeFileSync(target, archive)
process.stdout.write(`${tiles.length} tiles, ${Math.round(archive.length / 1024)} KB\n`)
