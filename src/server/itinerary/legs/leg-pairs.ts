// Which items of a trip follow each other on the ground.
import { gapBetween } from '#contract/gap-between.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'

export interface LegPair {
  day: number
  from: { id: string; at: GeoPoint }
  to: { id: string; at: GeoPoint }
  /** Minutes that the plan leaves for the way; null where that cannot be told. */
  within: number | null
}

/** Farther than this is a journey, which is an item by itself. */
const longestKm = 120
/** Nearer than this is the same place. */
const shortestKm = 0.03

export function legPairs(items: readonly ItineraryItem[]): LegPair[] {
  const located = items
    .flatMap((item) => {
      const { id, day, position, place } = item
      return day === null || !place ? [] : [{ id, day, position, at: place, item }]
    })
    .sort((a, b) => a.day - b.day || (a.position < b.position ? -1 : 1))
  return located.flatMap((to, index) => {
    const from = located[index - 1]
    if (!from || from.day !== to.day) return []
    const km = greatCircleKm(from.at, to.at)
    return km < shortestKm || km > longestKm ? [] : [{ day: to.day, from, to, within: gapBetween(from.item, to.item) }]
  })
}
