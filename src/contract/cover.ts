// The picture of a trip: a drawn map of where it goes.
import type { GeoPoint } from './place.ts'

export const coverThemes = ['light', 'dark'] as const
export type CoverTheme = (typeof coverThemes)[number]

/** Pixels of the drawing; pages show a part of it around its middle. */
export const coverSize = { width: 800, height: 450 } as const

const mostPlaces = 12
const decimals = 2
const number = String.raw`-?\d{1,3}(?:\.\d{1,${decimals}})?`
const address = new RegExp(
  String.raw`^/api/covers/(${coverThemes.join('|')})/(${number},${number}(?:;${number},${number})*)\.svg$`,
)

/** `places` in the order of the trip, at least one. */
export function coverPath(places: readonly GeoPoint[], theme: CoverTheme): string {
  const points = places
    .slice(0, mostPlaces)
    .map(coarsePoint)
    .map(({ lat, lng }) => `${lat},${lng}`)
  return `/api/covers/${theme}/${points.join(';')}.svg`
}

/** To a hundredth of a degree, about a kilometre: a cover shows towns, not houses. */
export function coarsePoint({ lat, lng }: GeoPoint): GeoPoint {
  return { lat: shorten(lat), lng: shorten(lng) }
}

function shorten(degrees: number): number {
  return Number(degrees.toFixed(decimals))
}

/** null for what `coverPath` does not write. */
export function readCoverPath(path: string): { places: GeoPoint[]; theme: CoverTheme } | null {
  const [, named, points = ''] = address.exec(path) ?? []
  const theme = coverThemes.find((one) => one === named)
  const places = points.split(';').map((point) => {
    const [lat = Number.NaN, lng = Number.NaN] = point.split(',').map(Number)
    return { lat, lng }
  })
  const isOnEarth = places.every(({ lat, lng }) => Math.abs(lat) <= 90 && Math.abs(lng) <= 180)
  return theme && isOnEarth && places.length <= mostPlaces ? { places, theme } : null
}
