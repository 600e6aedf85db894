import type { TripFacts } from '#contract/agent-tools/get-trip.ts'
import { citiesIn } from '../reading/names/city-names.ts'

/** True when the message names cities and none of them is the destination of the trip. */
export function isElsewhere(cities: readonly string[], { destination, origin, title }: TripFacts): boolean {
  const own = citiesIn(`${destination} ${title}`)
  const others = cities.filter((city) => !citiesIn(origin ?? '').includes(city))
  return others.length > 0 && own.length > 0 && !others.some((city) => own.includes(city))
}
