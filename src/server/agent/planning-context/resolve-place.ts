import type { Locale } from '#contract/locale.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { localized } from '#i18n/localized.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Geocoding } from '../../providers/geocoding/geocoding.ts'

/** Places closer than this are the same city, whatever they are called. */
const sameCityKm = 30

/** The named city if it is known and differs from the destination, else the destination of the trip. */
export async function resolvePlace(
  geocoding: Geocoding,
  { destination }: Pick<TripDetail, 'destination'>,
  { city, locale, signal }: { city?: string; locale: Locale; signal: AbortSignal },
): Promise<PlaceRef> {
  if (!city) return destination
  const [found] = (await geocoding.search(city, { limit: 1, signal })).items
  if (!found || greatCircleKm(found, destination) < sameCityKm) return destination
  const { lat, lng, zone, country } = found
  return { name: localized(found.names, locale), lat, lng, zone, country }
}
