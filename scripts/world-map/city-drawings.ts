// What is drawn by hand in the cities of the guides: courses of rivers through known bridges, lakes, parks, walls.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Piece, Pieces, Position } from './shorelines.ts'
import type { LayerFeature } from './tile-layers.ts'

const kindSchema = z.enum(['river', 'lake', 'park', 'land', 'site', 'wall', 'ring'])
export interface Drawing {
  kind: z.infer<typeof kindSchema>
  /** Of a line, in metres; 0 for an area. */
  width: number
  name: { en: string; zh: string } | null
  points: Position[]
}

/** Lines of `kind, width, English name, Chinese name, points`, with tabs between; a point is `lat,lng`. */
export function readDrawings(file: URL): Drawing[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind, width, en = '', zh = '', points = ''] = line.split('\t')
      return {
        kind: kindSchema.parse(kind),
        width: Number(width),
        name: en ? { en, zh } : null,
        points: points.split(' ').map(readPoint),
      }
    })
}

function readPoint(text: string): Position {
  const [lat, lng] = z.tuple([z.number(), z.number()]).parse(text.split(',').map(Number))
  return [lng, lat]
}

/** Areas and lines of one kind; `w` as for towns. */
export function drawingsOf(drawings: readonly Drawing[], kind: Drawing['kind']): LayerFeature[] {
  return drawings
    .filter((drawing) => drawing.kind === kind)
    .map(({ width, name, points }) => {
      const [first = [0, 0]] = points
      const properties = { ...name, ...(width ? { w: enlarged(width, first[1]) } : {}), k: kind }
      return width
        ? { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: smooth(points) } }
        : { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [[...points, first]] } }
    })
}

const enlarged = (metres: number, lat: number) => Math.round(metres / Math.cos((lat * Math.PI) / 180))

const steps = 5
/** Through all points, by Catmull and Rom. */
function smooth(points: readonly Position[]): Position[] {
  return points.flatMap((to, index): Position[] => {
    const from = points[index - 1]
    if (!from) return [to]
    const before = points[index - 2] ?? from
    const after = points[index + 1] ?? to
    return Array.from({ length: steps }, (_, step): Position => {
      const t = (step + 1) / steps
      const at = (axis: 0 | 1) =>
        0.5 *
        (2 * from[axis] +
          (to[axis] - before[axis]) * t +
          (2 * before[axis] - 5 * from[axis] + 4 * to[axis] - after[axis]) * t ** 2 +
          (3 * from[axis] - before[axis] - 3 * to[axis] + after[axis]) * t ** 3)
      return [at(0), at(1)]
    })
  })
}

/** Degrees of latitude, about 2 km: the coarse course of a river that is drawn by hand lies within. */
const corridor = 0.019

/** Takes the coarse course out where a river is drawn, and leads what is left to the ends of the drawing. */
export function bendRivers(pieces: Pieces, drawings: readonly Drawing[]): Pieces {
  const rivers = drawings.filter(({ kind }) => kind === 'river').map(({ points }) => smooth(points))
  const ends = rivers.flatMap((points) => [points[0], points.at(-1)].filter((point) => point !== undefined))
  const bend = (piece: Piece): Piece[] => {
    const near = rivers.filter((river) => river.some((point) => isWithin(point, piece.points, 0.1)))
    if (near.length === 0) return [piece]
    const parts: Position[][] = [[]]
    for (const point of piece.points) {
      if (near.some((river) => isWithin(point, river, corridor))) {
        const end = ends.find((one) => isWithin(one, [point], corridor * 1.5))
        if (parts.at(-1)?.length && end) parts.at(-1)?.push(end)
        if (parts.at(-1)?.length) parts.push([])
        continue
      }
      const part = parts.at(-1)
      if (part && part.length === 0 && parts.length > 1) {
        const end = ends.find((one) => isWithin(one, [point], corridor * 1.6))
        if (end) part.push(end)
      }
      part?.push(point)
    }
    return parts.filter((part) => part.length > 1).map((points) => ({ ...piece, points }))
  }
  const isNear = (cell: string) => rivers.some((river) => river.some((point) => touches(cell, point)))
  return new Map([...pieces].map(([cell, all]) => [cell, isNear(cell) ? all.flatMap(bend) : all]))
}

function touches(cell: string, [lng, lat]: Position): boolean {
  const [west = 0, south = 0] = cell.split(':').map(Number)
  return Math.abs(lng - west - 0.5) < 0.6 && Math.abs(lat - south - 0.5) < 0.6
}

function isWithin([lng, lat]: Position, points: readonly Position[], degrees: number): boolean {
  const scale = Math.cos((lat * Math.PI) / 180)
  return points.some(([x, y]) => Math.hypot((x - lng) * scale, y - lat) < degrees)
}
