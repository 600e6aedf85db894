import type { TripFacts } from '../../../../agent/tools/get-trip.ts'
import { citiesIn } from '../reading/city-names.ts'

/** Cities were named, and none of them is the trip's. */
export function isElsewhere(cities: readonly string[], { destination, origin, title }: TripFacts): boolean {
  const own = citiesIn(`${destination} ${title}`)
  const others = cities.filter((city) => !citiesIn(origin ?? '').includes(city))
  return others.length > 0 && own.length > 0 && !others.some((city) => own.includes(city))
}
