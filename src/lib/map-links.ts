// Places and ways in the map apps of the reader's region.
import type { Locale } from '#contract/locale.ts'
import { withQuery } from './with-query.ts'

interface Point {
  name: string
  lat: number
  lng: number
}

const maps: Record<Locale, (point: Point) => string> = {
  'zh-CN': ({ name, lat, lng }) =>
    withQuery('https://uri.amap.com/marker', { position: `${lng},${lat}`, name, coordinate: 'wgs84' }),
  en: ({ lat, lng }) => withQuery('https://www.google.com/maps/search/', { api: 1, query: `${lat},${lng}` }),
}

/** A map of the reader's region: 高德 takes WGS-84 where the address says so. */
export function mapLink(point: Point, locale: Locale): string {
  return maps[locale](point)
}

const googleModes = { walk: 'walking', bike: 'bicycling', transit: 'transit', taxi: 'driving', car: 'driving' } as const
const amapModes = { walk: 'walk', bike: 'ride', transit: 'bus', taxi: 'car', car: 'car' } as const
type Mode = keyof typeof googleModes

const directions: Record<Locale, (from: Point, to: Point, mode: Mode) => string> = {
  'zh-CN': (from, to, mode) =>
    withQuery('https://uri.amap.com/navigation', {
      from: amapEnd(from),
      to: amapEnd(to),
      mode: amapModes[mode],
      coordinate: 'wgs84',
    }),
  en: (from, to, mode) =>
    withQuery('https://www.google.com/maps/dir/', {
      api: 1,
      origin: `${from.lat},${from.lng}`,
      destination: `${to.lat},${to.lng}`,
      travelmode: googleModes[mode],
    }),
}

function amapEnd({ lng, lat, name }: Point): string {
  return `${lng},${lat},${name}`
}

export function directionsLink(from: Point, to: Point, mode: Mode, locale: Locale): string {
  return directions[locale](from, to, mode)
}
