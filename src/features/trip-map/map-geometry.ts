// Positions on a world without edges: lines and frames take the short way, also over the 180th meridian.

export interface Position {
  lat: number
  lng: number
}
export type Line = [lng: number, lat: number][]

/** The copy of a longitude that lies within half a turn of `center`. */
export function nearestCopy(lng: number, center: number): number {
  return lng + 360 * Math.round((center - lng) / 360)
}

/** South-west and north-east corners around all points, east of the widest empty stretch of longitudes; null without points. */
export function computeBounds(points: readonly Position[]): [[number, number], [number, number]] | null {
  if (points.length === 0) return null
  const lngs = points.map(({ lng }) => lng).sort((a, b) => a - b)
  const gaps = lngs.map((lng, index) => (index === 0 ? lng + 360 - (lngs.at(-1) ?? 0) : lng - (lngs[index - 1] ?? 0)))
  const west = lngs[gaps.indexOf(Math.max(...gaps))] ?? 0
  const turned = lngs.map((lng) => (lng < west ? lng + 360 : lng))
  const lats = points.map(({ lat }) => lat)
  return [
    [west, Math.min(...lats)],
    [Math.max(...turned), Math.max(...lats)],
  ]
}

const arcSteps = 24
/** How far an arc leaves the straight line, as a share of its length. */
const bulge = 0.14

/** A gentle curve from one point to another on the map's projection. Ends beyond ±180° where the short way does. */
export function arcBetween(from: Position, to: Position): Line {
  const start = { x: from.lng, y: mercator(from.lat) }
  const end = { x: nearestCopy(to.lng, from.lng), y: mercator(to.lat) }
  const bend = {
    x: (start.x + end.x) / 2 - (end.y - start.y) * bulge * 2,
    y: (start.y + end.y) / 2 + (end.x - start.x) * bulge * 2,
  }
  return Array.from({ length: arcSteps + 1 }, (_, step) => {
    const t = step / arcSteps
    const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
    return [along(start.x, bend.x, end.x), latitude(along(start.y, bend.y, end.y))]
  })
}

/** Half of its points along: where a line carries its label. */
export function middleOf(line: Line): Position | null {
  const at = line[Math.floor(line.length / 2)]
  return at ? { lng: at[0], lat: at[1] } : null
}

/** In degrees, so that it has the scale of longitudes. */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI
}
function latitude(y: number): number {
  return (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90
}
