// A grid of latitude and longitude, which makes moving and zooming visible on a map without streets.
const steps = [30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]
const linesAcross = 6

/** Degrees between lines: the smallest step that gives few lines. */
export function gridStep(degreesAcross: number): number {
  return steps.findLast((step) => degreesAcross / step <= linesAcross) ?? 30
}

export interface GridView {
  west: number
  south: number
  east: number
  north: number
}

/** Lines over the view and a little beyond, as GeoJSON. */
export function gridLines({ west, south, east, north }: GridView) {
  const step = gridStep(Math.max(east - west, north - south))
  const from = (edge: number) => Math.floor(edge / step - 1) * step
  const lines: [number, number][][] = []
  for (let lng = from(west); lng <= east + step; lng += step) {
    lines.push([
      [lng, Math.max(-85, south - step)],
      [lng, Math.min(85, north + step)],
    ])
  }
  for (let lat = Math.max(-85, from(south)); lat <= Math.min(85, north + step); lat += step) {
    lines.push([
      [west - step, lat],
      [east + step, lat],
    ])
  }
  return { type: 'MultiLineString' as const, coordinates: lines }
}
