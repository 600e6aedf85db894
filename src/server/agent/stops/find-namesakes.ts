import type { Locale } from '#contract/locale.ts'
import type { GeoPoint } from '#contract/place.ts'
import { localized } from '#i18n/localized.ts'
import type { GeocodedPlace } from '../../providers/geocoding/geocoding.ts'
import { searchRoute } from '../../providers/geocoding/search-route.ts'
import type { StopSearch } from './find-stops.ts'

/**
 * For each stop of a route the places that its name may mean as likely as each other, told apart by province and
 * country; empty where one is meant, by itself or by the stops beside it.
 */
export async function findNamesakes(
  { geocoding, signal }: Pick<StopSearch, 'geocoding' | 'signal'>,
  route: readonly (string | GeoPoint)[],
  locale: Locale,
): Promise<string[][]> {
  const found = await searchRoute(geocoding, route, signal)
  return found.map((places) => namesakesAmong(places, locale))
}

export function namesakesAmong(places: readonly GeocodedPlace[], locale: Locale): string[] {
  return places
    .filter(({ isTied }) => isTied)
    .map(({ names, admin, country }) =>
      [localized(names, locale), admin && localized(admin, locale), country].filter(Boolean).join(', '),
    )
}
