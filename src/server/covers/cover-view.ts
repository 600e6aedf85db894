// Which part of the world a cover shows, and where a place lies on it. Web Mercator, north up; the world is 1 wide.
import type { GeoPoint } from '#contract/place.ts'

export interface CoverSize {
  width: number
  height: number
}

export interface Pixel {
  x: number
  y: number
}

export interface CoverView extends CoverSize {
  /** Of the upper left corner; beyond 0 to 1 where the view crosses the date line. */
  west: number
  north: number
  /** Pixels of the whole world. */
  scale: number
  stops: Pixel[]
  /** Where any place lies; maybe beyond the edges. */
  place(point: GeoPoint): Pixel
}

const earthKm = 40_075
/** Beyond it the projection ends. */
const mostLat = 84
/** Of width and height that stops leave free on each side. */
const margin = { x: 0.2, y: 0.24 }
/** The whole world once, at most. */
const mostWidth = 1

/** `leastKm`: what the view is wide at least, measured at its middle. */
export function viewOf(points: readonly GeoPoint[], size: CoverSize, leastKm: number): CoverView {
  const placed = unwrap(points.map(toWorld))
  const x = spanOf(placed.map((point) => point.x))
  const y = spanOf(placed.map((point) => point.y))
  const least = leastKm / earthKm / Math.cos(latAt(y.middle))
  const width = Math.min(
    mostWidth,
    Math.max(least, x.size / (1 - 2 * margin.x), (y.size / (1 - 2 * margin.y)) * (size.width / size.height)),
  )
  const scale = size.width / width
  const west = x.middle - width / 2
  const north = y.middle - size.height / scale / 2
  const toPixel = (point: Pixel) => ({ x: (point.x - west) * scale, y: (point.y - north) * scale })
  /** Beside the view's middle, also over the date line. */
  const besideMiddle = ({ x: east, y: south }: Pixel) => ({ x: east - Math.round(east - x.middle), y: south })
  return {
    ...size,
    west,
    north,
    scale,
    stops: placed.map(toPixel),
    place: (point) => toPixel(besideMiddle(toWorld(point))),
  }
}

function toWorld({ lat, lng }: GeoPoint): Pixel {
  const bounded = (Math.max(-mostLat, Math.min(mostLat, lat)) * Math.PI) / 180
  return { x: lng / 360 + 0.5, y: 0.5 - Math.asinh(Math.tan(bounded)) / (2 * Math.PI) }
}

/** Radians. */
function latAt(y: number): number {
  return Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI))
}

/** Places beside each other over the date line: the widest gap between them lies outside. */
function unwrap(points: readonly Pixel[]): Pixel[] {
  const sorted = points.map(({ x }) => x).sort((a, b) => a - b)
  let start = sorted[0] ?? 0
  let widest = start + 1 - (sorted.at(-1) ?? start)
  sorted.forEach((x, index) => {
    const gap = x - (sorted[index - 1] ?? x)
    if (gap > widest) {
      widest = gap
      start = x
    }
  })
  return points.map(({ x, y }) => ({ x: x < start ? x + 1 : x, y }))
}

function spanOf(values: readonly number[]): { size: number; middle: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { size: most - least, middle: (least + most) / 2 }
}
