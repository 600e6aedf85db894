// Which items of a trip follow each other on the ground, and by which mode one goes.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { Route } from '#contract/travel/route.ts'
import { greatCircleKm } from '#planning/distance.ts'

export interface LegPair {
  day: number
  from: { id: string; at: GeoPoint }
  to: { id: string; at: GeoPoint }
}

/** Farther than this is a journey, which is an item by itself. */
const longestKm = 120
/** Nearer than this is the same place. */
const shortestKm = 0.03
/** A walk that people take rather than wait for a ride. */
const walkMinutes = 20
/** How much longer public transport may take than a taxi. */
const transitPatience = 12

export function legPairs(items: readonly ItineraryItem[]): LegPair[] {
  const located = items
    .flatMap(({ id, day, position, place }) => (day === null || !place ? [] : [{ id, day, position, at: place }]))
    .sort((a, b) => a.day - b.day || (a.position < b.position ? -1 : 1))
  return located.flatMap((to, index) => {
    const from = located[index - 1]
    if (!from || from.day !== to.day) return []
    const km = greatCircleKm(from.at, to.at)
    return km < shortestKm || km > longestKm ? [] : [{ day: to.day, from, to }]
  })
}

export function chooseRoute(routes: readonly Route[]): Route | null {
  const by = (mode: Route['mode']) => routes.find((route) => route.mode === mode)
  const [walk, transit, taxi] = [by('walk'), by('transit'), by('taxi')]
  if (walk && walk.minutes <= walkMinutes) return walk
  if (transit && (!taxi || transit.minutes <= taxi.minutes + transitPatience)) return transit
  return taxi ?? walk ?? null
}
