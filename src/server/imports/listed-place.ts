import type { GeoPoint } from '#contract/place.ts'

/** One place of a list, as its text says. */
export interface ListedPlace {
  name: string
  /** null where only the name is given. */
  position: GeoPoint | null
  notes: string
}

export const longestName = 120

/** null outside of the globe. */
export function pointOf(lat: number, lng: number): GeoPoint | null {
  const isOnGlobe = Number.isFinite(lat) && Number.isFinite(lng) && Math.abs(lat) <= 90 && Math.abs(lng) <= 180
  return isOnGlobe ? { lat, lng } : null
}

/** A place without a name is called by its position. */
export function nameAt({ lat, lng }: GeoPoint): string {
  return `${lat.toFixed(4)}, ${lng.toFixed(4)}`
}
