// Where names are looked up: a trip and what the sources know around it.
import type { Locale } from '#contract/locale.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { Geocoding } from '../../providers/geocoding/geocoding.ts'
import type { Places } from '../../providers/places/places.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'

export interface PlaceScope {
  trip: TripDetail
  /** Where the search begins: the destination, or the city that was named. */
  city: PlaceRef
  guides: Guides
  geocoding: Geocoding
  places: Places
  locale: Locale
  signal: AbortSignal
}
