import { type NewItem, newItemSchema, type Provenance } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { Party } from '#contract/trip.ts'
import { localized } from '#i18n/localized.ts'

/** An unscheduled item for a place that was found, at the price for everybody. */
export function itemFromPlace(
  { place, source }: { place: FoundPlace; source: Provenance },
  { adults, children }: Party,
  locale: Locale,
): NewItem {
  const name = localized(place.name, locale).slice(0, 200)
  const people = place.kind === 'lodging' ? 1 : adults + children
  return newItemSchema.parse({
    kind: place.kind,
    title: name,
    zone: place.zone,
    place: { lat: place.lat, lng: place.lng, name, candidateId: place.id.slice(0, 120) },
    cost: place.price && { ...place.price, amount: place.price.amount * people },
    source,
  })
}
