import { locales } from '#contract/locale.ts'
import type { Bilingual, PlaceRef } from '#contract/place.ts'
import type { PlaceInput } from '#contract/trip.ts'
import { invalidInput } from '../../kernel/app-error.ts'
import type { GeocodedPlace, Geocoding } from '../../providers/geocoding/geocoding.ts'
import { placeName } from '../../providers/geocoding/place-name.ts'

/** @throws AppError INVALID_INPUT for a name that is unknown or means several places. */
export async function resolvePlace(geocoding: Geocoding, place: PlaceInput, field: string): Promise<PlaceRef> {
  if (typeof place !== 'string') return place
  const { items } = await geocoding.search(place, { limit: 1 })
  return meantPlace(place, items, field)
}

/** A place keeps the name that was typed, as it is properly written. @throws as `resolvePlace` does. */
export function meantPlace(place: string, [found]: readonly GeocodedPlace[], field: string): PlaceRef {
  if (!found) throw invalidInput(field, 'unknown_place', 'no place of this name is known')
  if (found.isTied) throw invalidInput(field, 'ambiguous_place', 'several places bear this name: add a region')
  return {
    name: properName(place, found.names),
    lat: found.lat,
    lng: found.lng,
    zone: found.zone,
    country: found.country,
  }
}

/** A reader sends back a place by the name that it has in the reader's language: it stays as it was stored. */
export function keepPlace(stored: PlaceRef | null, given: PlaceRef): PlaceRef {
  const isSame =
    stored?.lat === given.lat &&
    stored.lng === given.lng &&
    locales.some((each) => placeName(stored, each) === given.name)
  return isSame ? stored : given
}

/** "singapore" is Singapore; "Saigon" stays. */
function properName(typed: string, names: Bilingual): string {
  const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase()
  return [names.en, names.zh].find((name) => plain(name) === plain(typed)) ?? typed
}
