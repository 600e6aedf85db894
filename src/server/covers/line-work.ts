// Lines and rings in pixels: cut to a box, simplified, and written as the data of a path in whole numbers.
import type { Pixel } from './cover-view.ts'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

type Side = { axis: 'x' | 'y'; at: number; keeps: 1 | -1 }

function sidesOf({ left, top, right, bottom }: Box): Side[] {
  return [
    { axis: 'x', at: left, keeps: 1 },
    { axis: 'x', at: right, keeps: -1 },
    { axis: 'y', at: top, keeps: 1 },
    { axis: 'y', at: bottom, keeps: -1 },
  ]
}

const isKept = (point: Pixel, { axis, at, keeps }: Side) => (point[axis] - at) * keeps >= 0

function crossing(from: Pixel, to: Pixel, { axis, at }: Side): Pixel {
  const share = (at - from[axis]) / (to[axis] - from[axis])
  const cut = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  // Exactly, so that what was cut here is known again.
  cut[axis] = at
  return cut
}

/** By Sutherland and Hodgman: what is cut off runs along the side. Keeps the direction of the ring. */
export function clipRing(ring: readonly Pixel[], box: Box): Pixel[] {
  return sidesOf(box).reduce<Pixel[]>(
    (points, side) =>
      points.flatMap((to, index) => {
        const from = points.at(index - 1) ?? to
        const entry = isKept(from, side) === isKept(to, side) ? [] : [crossing(from, to, side)]
        return isKept(to, side) ? [...entry, to] : entry
      }),
    [...ring],
  )
}

/** The pieces of a line within the box. */
export function clipLine(line: readonly Pixel[], box: Box): Pixel[][] {
  return sidesOf(box).reduce<Pixel[][]>((pieces, side) => pieces.flatMap((piece) => cutLine(piece, side)), [[...line]])
}

function cutLine(line: readonly Pixel[], side: Side): Pixel[][] {
  const pieces: Pixel[][] = []
  let piece: Pixel[] = []
  line.forEach((point, index) => {
    const from = line[index - 1]
    if (from && isKept(from, side) !== isKept(point, side)) {
      piece.push(crossing(from, point, side))
      if (!isKept(point, side)) {
        pieces.push(piece)
        piece = []
      }
    }
    if (isKept(point, side)) piece.push(point)
  })
  return [...pieces, piece].filter(({ length }) => length > 1)
}

/** By Douglas and Peucker: no point left out lies further than `tolerance` pixels from the line that stays. */
export function simplify(points: readonly Pixel[], tolerance: number): Pixel[] {
  const [first, last] = [points[0], points.at(-1)]
  if (points.length < 3 || !first || !last) return [...points]
  let [farthest, most] = [0, 0]
  points.forEach((point, index) => {
    const away = distanceToSegment(point, first, last)
    if (away > most) [farthest, most] = [index, away]
  })
  if (most <= tolerance) return [first, last]
  return [
    ...simplify(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(farthest), tolerance),
  ]
}

function distanceToSegment({ x, y }: Pixel, from: Pixel, to: Pixel): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length))
  return Math.hypot(x - from.x - dx * share, y - from.y - dy * share)
}

/** Square pixels. */
export function areaOf(ring: readonly Pixel[]): number {
  return Math.abs(
    ring.reduce((sum, { x, y }, index) => {
      const before = ring.at(index - 1) ?? { x, y }
      return sum + before.x * y - x * before.y
    }, 0) / 2,
  )
}

export function lengthOf(line: readonly Pixel[]): number {
  return line.reduce((sum, { x, y }, index) => {
    const before = line[index - 1]
    return before ? sum + Math.hypot(x - before.x, y - before.y) : sum
  }, 0)
}

/** Steps from point to point are shorter to write than places. */
export function writePath(points: readonly Pixel[], isClosed: boolean): string {
  let [atX, atY] = [0, 0]
  const steps: string[] = []
  for (const { x, y } of points) {
    const [dx, dy] = [Math.round(x) - atX, Math.round(y) - atY]
    if (steps.length > 0 && dx === 0 && dy === 0) continue
    steps.push(`${dx}${dy < 0 ? '' : ' '}${dy}`)
    atX += dx
    atY += dy
  }
  const [start, ...rest] = steps
  if (start === undefined || rest.length < (isClosed ? 2 : 1)) return ''
  return `M${start}l${rest.join(' ').replaceAll(' -', '-')}${isClosed ? 'z' : ''}`
}
