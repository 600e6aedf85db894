import type { PlaceRef } from '#contract/place.ts'
import { localized } from '#i18n/localized.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { PlaceScope } from '../place-names/place-scope.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** Places closer than this are the same city, whatever they are called. */
const sameCityKm = 30

export type ScopeDependencies = Pick<ToolDependencies, 'trips' | 'guides' | 'geocoding' | 'places'>

/**
 * The trip as it stands, and the city of the question: the one that was named, else the destination.
 * @throws AppError NOT_FOUND where the actor cannot read the trip.
 */
export async function openScope(
  deps: ScopeDependencies,
  cityName: string | undefined,
  { actor, tripId, locale, signal }: Pick<ToolContext, 'actor' | 'tripId' | 'locale' | 'signal'>,
): Promise<PlaceScope & { unknownCity: string | null }> {
  const trip = await deps.trips.get(actor, tripId)
  const { guides, geocoding, places } = deps
  const named = cityName ? await findCity() : undefined
  return {
    trip,
    city: named ?? inLocale(trip.destination),
    unknownCity: named === null ? (cityName ?? null) : null,
    guides,
    geocoding,
    places,
    locale,
    signal,
  }

  /** The trip keeps the name that was typed; a guide knows it in both languages. */
  function inLocale(place: PlaceRef): PlaceRef {
    const guide = guides.covering(place)
    return guide ? { ...place, name: localized(guide.name, locale) } : place
  }

  async function findCity(): Promise<PlaceRef | null> {
    const [found] = (await geocoding.search(cityName ?? '', { limit: 1, signal })).items
    if (!found) return null
    if (greatCircleKm(found, trip.destination) < sameCityKm) return inLocale(trip.destination)
    const { lat, lng, zone, country } = found
    return { name: localized(found.names, locale), lat, lng, zone, country }
  }
}
