import type { SharedTrip } from '#contract/share-link.ts'
import type { MapPin } from '#features/trip-map/map-pins.ts'

/** The places of a shared trip, numbered within their days; none where its map was not chosen. */
export function sharedPins(days: SharedTrip['days']): MapPin[] {
  return (days ?? []).flatMap(({ day, items }) =>
    items
      .flatMap((item) => (item.place ? [{ item, place: item.place }] : []))
      .map(({ item, place }, index) => ({
        id: `${day}-${index + 1}`,
        lat: place.lat,
        lng: place.lng,
        day,
        number: index + 1,
        item,
        placeName: place.name,
        isProposed: false,
        isSkipped: false,
      })),
  )
}
