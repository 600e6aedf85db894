import type { Bilingual, PlaceRef } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { PlaceScope } from './place-scope.ts'

/** Names closer than this are of one city. */
const sameCityKm = 50

/** A city's names in both languages: booking sites of either region know one of them. */
export async function bothNames(
  { guides, geocoding, signal }: Pick<PlaceScope, 'guides' | 'geocoding' | 'signal'>,
  place: PlaceRef,
): Promise<Bilingual> {
  const guide = guides.covering(place)
  if (guide) return guide.name
  const [found] = (await geocoding.search(place.name, { limit: 1, signal })).items
  return found && greatCircleKm(found, place) < sameCityKm ? found.names : { zh: place.name, en: place.name }
}
