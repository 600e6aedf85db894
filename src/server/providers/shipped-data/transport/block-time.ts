import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'

/**
 * Minutes from gate to gate. A jet covers 835 km an hour, some 60 more with the westerlies of the middle latitudes and as much less
 * against them; taxiing, climb and approach take three quarters of an hour. Airways within China wind more and wait longer.
 */
export function blockMinutes(from: GeoPoint & { country: string }, to: GeoPoint & { country: string }): number {
  const km = greatCircleKm(from, to)
  const middle = midpoint(from, to)
  const speed = 835 + 60 * eastwardness(middle, to) * Math.sin(2 * Math.abs(middle.lat) * (Math.PI / 180))
  const isWithinChina = from.country === 'CN' && to.country === 'CN'
  const air = ((km * (isWithinChina ? 1.06 : 1.02)) / speed) * 60
  return Math.round(air + (isWithinChina ? 50 : 46))
}

function midpoint(a: GeoPoint, b: GeoPoint): GeoPoint {
  const rad = Math.PI / 180
  const [x, y, z] = [a, b]
    .map(({ lat, lng }) => [
      Math.cos(lat * rad) * Math.cos(lng * rad),
      Math.cos(lat * rad) * Math.sin(lng * rad),
      Math.sin(lat * rad),
    ])
    .reduce((sum, vector) => sum.map((value, index) => value + (vector[index] ?? 0)))
  return { lat: Math.atan2(z ?? 0, Math.hypot(x ?? 0, y ?? 0)) / rad, lng: Math.atan2(y ?? 0, x ?? 0) / rad }
}

/** 1 = due east, -1 = due west, by the initial bearing of the great circle. */
function eastwardness(from: GeoPoint, to: GeoPoint): number {
  const rad = Math.PI / 180
  const dLng = (to.lng - from.lng) * rad
  const east = Math.sin(dLng) * Math.cos(to.lat * rad)
  const north =
    Math.cos(from.lat * rad) * Math.sin(to.lat * rad) -
    Math.sin(from.lat * rad) * Math.cos(to.lat * rad) * Math.cos(dLng)
  return Math.sin(Math.atan2(east, north))
}
