// Coasts, lakes and rivers of GSHHG as GMT prints them: `gmt pscoast -R-180/180/-85/85 -Df -M` with `-W1` (shores)
// or `-I<level>` (rivers). Lines come in pieces of one degree, which is how they are kept here.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

export type Position = [lng: number, lat: number]
export interface Piece {
  /** Of a shore: 1 = land, 2 = lake, 3 = island in it, 4 = pond on that. */
  level: number
  points: Position[]
}
/** Pieces by the degree they lie in: `lng:lat` of its south-west corner. */
export type Pieces = Map<string, Piece[]>

const cellOf = ([lng, lat]: Position): string => `${Math.floor(lng)}:${Math.floor(lat)}`

export async function readPieces(file: URL, isWanted: (cell: string) => boolean): Promise<Pieces> {
  const pieces: Pieces = new Map()
  let piece: Piece = { level: 0, points: [] }
  const keep = () => {
    const cell = cellOf(middleOf(piece.points))
    if (piece.points.length < 2 || !isWanted(cell)) return
    pieces.set(cell, [...(pieces.get(cell) ?? []), piece])
  }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.startsWith('#')) continue
    if (line.startsWith('>')) {
      keep()
      piece = { level: Number(/Level (\d)/.exec(line)?.[1] ?? 0), points: [] }
      continue
    }
    const [lng = 0, lat = 0] = line.split('\t').map(Number)
    piece.points.push([lng > 180 ? lng - 360 : lng, lat])
  }
  keep()
  return pieces
}

function middleOf(points: readonly Position[]): Position {
  const count = Math.max(1, points.length)
  return [points.reduce((sum, [lng]) => sum + lng, 0) / count, points.reduce((sum, [, lat]) => sum + lat, 0) / count]
}

/** Polygons of lakes, or of islands in them, within their degree. Shores have the land to their left. */
export function closeLakes(cell: string, pieces: readonly Piece[]): Position[][][] {
  const { lines, rings } = splitPieces(cell, pieces)
  const isLake = pieces.some(({ level }) => level % 2 === 0)
  const directed = isLake ? lines.map((points) => points.toReversed()) : lines
  return [...closeLines(cell, directed), ...rings].map((ring) => [closed(ring)])
}

/** Polygons of the sea within a degree, to the right of the shores of land, with islands as holes. */
export function closeSea(cell: string, pieces: readonly Piece[]): Position[][][] {
  const { lines, rings } = splitPieces(cell, pieces)
  const turned = lines.map((points) => points.toReversed())
  const seas = lines.length > 0 ? closeLines(cell, turned) : [cellRing(cell)]
  return seas.map((sea) => [closed(sea), ...rings.filter(([first]) => first && isInside(first, sea)).map(closed)])
}

function cellRing(cell: string): Position[] {
  const [west = 0, south = 0] = cell.split(':').map(Number)
  return cornersBetween(3.5, 4, west, south)
}

function closed(ring: readonly Position[]): Position[] {
  return [...ring, ...ring.slice(0, 1)]
}

/** Lines end on the sides of their degree, rings within it. */
function splitPieces(cell: string, pieces: readonly Piece[]): { lines: Position[][]; rings: Position[][] } {
  const [west = 0, south = 0] = cell.split(':').map(Number)
  const all = pieces.map(({ points }) => points)
  const isLine = (points: Position[]) =>
    sideOf(points[0], west, south) !== null && sideOf(points.at(-1), west, south) !== null
  return { lines: all.filter(isLine), rings: all.filter((points) => points.length > 2 && !isLine(points)) }
}

function closeLines(cell: string, lines: readonly Position[][]): Position[][] {
  const [west = 0, south = 0] = cell.split(':').map(Number)
  const open = lines.flatMap((points) => {
    const from = sideOf(points[0], west, south)
    const to = sideOf(points.at(-1), west, south)
    return from === null || to === null ? [] : [{ points, from, to, isUsed: false }]
  })
  const rings: Position[][] = []
  for (const first of open) {
    if (first.isUsed) continue
    const ring: Position[] = []
    let line = first
    do {
      line.isUsed = true
      ring.push(...line.points)
      const { to } = line
      const [next] = open
        .filter((one) => one === first || !one.isUsed)
        .map((one) => ({ one, way: wayFrom(to, one.from) }))
        .sort((a, b) => a.way - b.way)
      ring.push(...cornersBetween(to, next?.way ?? 0, west, south))
      line = next?.one ?? first
    } while (line !== first)
    rings.push(ring)
  }
  return rings.filter((ring) => ring.length > 2)
}

export function isInside([x, y]: Position, ring: readonly (readonly [number, number])[]): boolean {
  const crossings = ring.filter(([aX, aY], index) => {
    const [bX, bY] = ring[(index + 1) % ring.length] ?? [aX, aY]
    return aY > y !== bY > y && x < ((bX - aX) * (y - aY)) / (bY - aY) + aX
  })
  return crossings.length % 2 === 1
}

const close = 1e-6
/** Where on the sides of its degree a point lies, against the clock from the south-west corner, 0 to 4; null inside. */
function sideOf(point: Position | undefined, west: number, south: number): number | null {
  if (!point) return null
  const x = point[0] - west
  const y = point[1] - south
  if (Math.abs(y) < close) return clamp(x)
  if (Math.abs(x - 1) < close) return 1 + clamp(y)
  if (Math.abs(y - 1) < close) return 2 + clamp(1 - x)
  return Math.abs(x) < close ? 3 + clamp(1 - y) : null
}
const clamp = (share: number) => Math.min(1, Math.max(0, share))
const wayFrom = (from: number, to: number) => (to - from + 4 + 1e-12) % 4

function cornersBetween(from: number, way: number, west: number, south: number): Position[] {
  const corners: Position[] = [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
  ]
  const passed: Position[] = []
  for (let side = Math.floor(from) + 1; side <= from + way; side += 1) {
    const corner = corners[side % 4]
    if (corner) passed.push(corner)
  }
  return passed
}
