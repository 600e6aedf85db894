import type { GeoPoint } from './place.ts'

/** To about 100 m: enough for ways and places around, too rough for a house number. */
export function blurPoint({ lat, lng }: GeoPoint): GeoPoint {
  return { lat: Math.round(lat * 1000) / 1000, lng: Math.round(lng * 1000) / 1000 }
}
