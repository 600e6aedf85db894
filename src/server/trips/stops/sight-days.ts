import type { PlaceRef } from '#contract/place.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'

const minutesOfDay = 540
/** Longer visits are day trips, which say more about the surroundings than about the city. */
const longestVisit = 300
const besideIcons = 0.5
/** Where no guide tells: as long as people usually stay at a place on their way. */
const unknownDays = 2.5
/** Coming back to a stop, most has been seen. */
const againShare = 0.4

/** Days that a first visitor is busy with the sights of each place, in order. */
export function sightDaysOf(places: readonly PlaceRef[], guides: Pick<Guides, 'covering'>): number[] {
  const seen = new Set<string>()
  return places.map((place) => {
    const guide = guides.covering(place)
    const key = guide?.id ?? `${place.lat.toFixed(1)},${place.lng.toFixed(1)}`
    const days = guide ? sightDays(guide) : unknownDays
    const share = seen.has(key) ? againShare : 1
    seen.add(key)
    return days * share
  })
}

function sightDays({ attractions }: CityGuide): number {
  const minutes = attractions.reduce(
    (sum, { visitMinutes, prominence }) =>
      sum + Math.min(visitMinutes, longestVisit) * (prominence === undefined ? besideIcons : 1),
    0,
  )
  return minutes / minutesOfDay
}
