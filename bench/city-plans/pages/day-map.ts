// One day of a plan as a small map: spots in the order of the day, the way between them, the bed as a square.
import type { GeoPoint } from '#contract/place.ts'
import type { DayView } from '../figures/plan-view.ts'

const size = 360
const margin = 26

export function dayMap({ entries, from, to }: DayView): string {
  const beds = [from, to].filter((bed) => bed !== null)
  const toPixels = projection([...entries.map(({ position }) => position), ...beds])
  const path = [...(from ? [from] : []), ...entries.map(({ position }) => position), ...(to ? [to] : [])].map(toPixels)
  const marks = entries.map(({ position, kind }, index) => {
    const [x, y] = toPixels(position)
    const fill = kind === 'meal' ? '#b45309' : '#0f766e'
    return (
      `<circle cx="${x}" cy="${y}" r="9" fill="${fill}"/>` +
      `<text x="${x}" y="${y + 4}" font-size="11" fill="#fff" text-anchor="middle">${index + 1}</text>`
    )
  })
  const squares = beds
    .map(toPixels)
    .map(([x, y]) => `<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="#334155"/>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" font-family="sans-serif">`,
    `<rect width="${size}" height="${size}" fill="#f8fafc"/>`,
    `<polyline points="${path.map(([x, y]) => `${x},${y}`).join(' ')}" fill="none" stroke="#94a3b8" stroke-width="2"/>`,
    ...squares,
    ...marks,
    '</svg>\n',
  ].join('\n')
}

/** Equirectangular around the middle, one scale for both axes. */
function projection(points: readonly GeoPoint[]): (point: GeoPoint) => readonly [number, number] {
  const lats = points.map(({ lat }) => lat)
  const lngs = points.map(({ lng }) => lng)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)]
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const span = Math.max(north - south, (east - west) * narrowing, 0.005)
  const scale = (size - 2 * margin) / span
  return ({ lat, lng }) => [
    Math.round(size / 2 + (lng - (west + east) / 2) * narrowing * scale),
    Math.round(size / 2 - (lat - (south + north) / 2) * scale),
  ]
}
