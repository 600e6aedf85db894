// The ground of a cover, read from the shipped maps: that of towns where it has a tile, else that of the world.
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'
import type { MapArchive } from '../maps/map-archive.ts'
import type { CoverView, Pixel } from './cover-view.ts'
import { type Box, clipLine, clipRing } from './line-work.ts'

interface Line {
  points: Pixel[]
  /** Pixels. */
  width: number
}

/** Everything in pixels of the view. */
export interface CoverGround {
  /** Outer rings and holes, each in its direction. */
  sea: Pixel[][]
  shores: Pixel[][]
  lakes: Pixel[][]
  islands: Pixel[][]
  urban: Pixel[][]
  green: Pixel[][]
  rivers: Line[]
  borders: Pixel[][]
  /** Their radius is how far people live around, 0 where it is not known. */
  towns: { at: Pixel; radius: number }[]
}

const townZoom = 9
const deepestWorldZoom = 6
/** Tiles of the world are at least this wide on the cover, so that a handful are read. */
const leastTileWidth = 200
/** Neighbouring pieces overlap, or a line of the ground would show between them. */
const overlap = 1
const earthMetres = 40_075_016.7
/** What zooms of maps are counted by. */
const screenTile = 512

export interface MapTiles {
  world: PMTiles
  towns: PMTiles
}

export function openTiles(name: string, archive: MapArchive): PMTiles {
  return new PMTiles({
    getKey: () => name,
    async getBytes(offset, length) {
      const { bytes } = await archive.read(offset, length)
      return { data: Uint8Array.from(bytes).buffer }
    },
  })
}

/** null where the view is too wide for it, or the towns have no map of all of it: both maps side by side would show where one ends. */
export async function readTownGround(tiles: MapTiles, view: CoverView): Promise<CoverGround | null> {
  if (view.scale < leastTileWidth * 2 ** townZoom) return null
  const towns = await Promise.all(
    cellsOf(view, townZoom).map(async (cell) => ({ cell, tile: await readTile(tiles.towns, cell) })),
  )
  const ground = emptyGround()
  for (const { cell, tile } of towns) {
    if (!tile) return null
    addTown(ground, placeTile(cell, tile, view))
  }
  return ground
}

export async function readWorldGround(tiles: MapTiles, view: CoverView): Promise<CoverGround> {
  const ground = emptyGround()
  for (const placed of await readWorld(tiles, view)) addWorld(ground, placed)
  return ground
}

async function readWorld({ world }: MapTiles, view: CoverView): Promise<PlacedTile[]> {
  const zoom = Math.max(0, Math.min(deepestWorldZoom, Math.floor(Math.log2(view.scale / leastTileWidth))))
  const read = cellsOf(view, zoom).map(async (cell) => {
    const tile = await readTile(world, cell)
    return tile ? [placeTile(cell, tile, view)] : []
  })
  return (await Promise.all(read)).flat()
}

function emptyGround(): CoverGround {
  return { sea: [], shores: [], lakes: [], islands: [], urban: [], green: [], rivers: [], borders: [], towns: [] }
}

interface Cell {
  z: number
  /** Beyond the tiles of the zoom where the view crosses the date line. */
  x: number
  y: number
}

function cellsOf({ west, north, scale, width, height }: CoverView, z: number): Cell[] {
  const side = 2 ** z
  const [left, right] = [Math.floor(west * side), Math.floor((west + width / scale) * side)]
  const [top, bottom] = [
    Math.max(0, Math.floor(north * side)),
    Math.min(side - 1, Math.floor((north + height / scale) * side)),
  ]
  const cells: Cell[] = []
  for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) cells.push({ z, x, y })
  return cells
}

async function readTile(source: PMTiles, { z, x, y }: Cell): Promise<VectorTile | null> {
  const side = 2 ** z
  const found = await source.getZxy(z, ((x % side) + side) % side, y)
  return found ? new VectorTile(new PbfReader(new Uint8Array(found.data))) : null
}

type PlacedTile = ReturnType<typeof placeTile>

/** The layers of a tile in pixels of the view, cut to their cell. */
function placeTile(cell: Cell, tile: VectorTile, view: CoverView) {
  const side = 2 ** cell.z
  const left = (cell.x / side - view.west) * view.scale
  const top = (cell.y / side - view.north) * view.scale
  const box = boxOf(cell, view)
  const zoom = Math.log2(view.scale / screenTile)
  const pixelsOfMetre = view.scale / earthMetres
  const featuresOf = (layer: string) => {
    const found = tile.layers[layer]
    return Array.from({ length: found?.length ?? 0 }, (_, index) => found?.feature(index)).flatMap((feature) => {
      if (!feature || Number(feature.properties.m ?? 0) > zoom + 1) return []
      const pixels = view.scale / side / feature.extent
      const lines = feature
        .loadGeometry()
        .map((points) => points.map(({ x, y }) => ({ x: left + x * pixels, y: top + y * pixels })))
      return [{ lines, metres: Number(feature.properties.w ?? 0) }]
    })
  }
  const clipped = (lines: readonly Pixel[][]) => lines.flatMap((line) => clipLine(line, box))
  return {
    box,
    has: (layer: string) => tile.layers[layer] !== undefined,
    ringsOf: (layer: string) =>
      featuresOf(layer)
        .flatMap(({ lines }) => lines)
        .map((ring) => clipRing(ring, box))
        .filter(({ length }) => length > 2),
    linesOf: (layer: string) => clipped(featuresOf(layer).flatMap(({ lines }) => lines)),
    wideLinesOf: (layer: string) =>
      featuresOf(layer).flatMap(({ lines, metres }) =>
        clipped(lines).map((points) => ({ points, width: metres * pixelsOfMetre })),
      ),
    pointsOf: (layer: string) =>
      featuresOf(layer).flatMap(({ lines, metres }) =>
        lines.flat().map((at) => ({ at, radius: metres * pixelsOfMetre })),
      ),
  }
}

function addTown(ground: CoverGround, { ringsOf, linesOf, wideLinesOf, pointsOf }: PlacedTile): void {
  // The second: what was won from the sea.
  ground.sea.push(...ringsOf('sea'), ...ringsOf('land').map((ring) => ring.toReversed()))
  ground.shores.push(...linesOf('shore'))
  ground.lakes.push(...ringsOf('lakes'))
  ground.islands.push(...ringsOf('islands'))
  ground.green.push(...ringsOf('green'))
  ground.rivers.push(...wideLinesOf('rivers'), ...wideLinesOf('courses'))
  ground.towns.push(...pointsOf('towns'))
}

function addWorld(ground: CoverGround, { box, has, ringsOf, linesOf, wideLinesOf, pointsOf }: PlacedTile): void {
  if (has('sea')) {
    const land = ringsOf('land')
    ground.sea.push(cornersOf(box), ...land.map((ring) => ring.toReversed()))
    ground.shores.push(...land.flatMap((ring) => alongShore(ring, box)))
  }
  ground.lakes.push(...ringsOf('lakes'))
  ground.urban.push(...ringsOf('urban'))
  ground.borders.push(...linesOf('borders'))
  ground.rivers.push(...wideLinesOf('rivers'))
  ground.towns.push(...pointsOf('places'))
}

function cornersOf({ left, top, right, bottom }: Box): Pixel[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]
}

function boxOf({ z, x, y }: Cell, { west, north, scale, width, height }: CoverView): Box {
  const side = 2 ** z
  return {
    left: Math.max(-overlap, (x / side - west) * scale - overlap),
    top: Math.max(-overlap, (y / side - north) * scale - overlap),
    right: Math.min(width + overlap, ((x + 1) / side - west) * scale + overlap),
    bottom: Math.min(height + overlap, ((y + 1) / side - north) * scale + overlap),
  }
}

/** A ring without what runs along the sides of its box, where it was cut. */
function alongShore(ring: readonly Pixel[], { left, top, right, bottom }: Box): Pixel[][] {
  const isSide = (from: Pixel, to: Pixel) =>
    (from.x === to.x && (to.x === left || to.x === right)) || (from.y === to.y && (to.y === top || to.y === bottom))
  const lines: Pixel[][] = []
  let line: Pixel[] = []
  ring.forEach((point, index) => {
    const from = ring.at(index - 1) ?? point
    if (isSide(from, point)) {
      if (line.length > 1) lines.push(line)
      line = [point]
    } else line.push(...(line.length === 0 ? [from, point] : [point]))
  })
  return line.length > 1 ? [...lines, line] : lines
}
