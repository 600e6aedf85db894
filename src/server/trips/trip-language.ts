// What the system wrote into a trip, in the language of who reads it: its title, its stops, places of the guides, suggested tasks.
import type { Locale } from '#contract/locale.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import { itemInLanguage } from '../itinerary/item-language.ts'
import { placeInLanguage } from '../providers/geocoding/place-name.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { retranslateTask } from '../reader-language/retranslate.ts'
import { titleFor } from '../reader-language/trip-title.ts'

export function tripInLanguage(trip: TripDetail, locale: Locale, guides: Guides): TripDetail {
  return {
    ...routeInLanguage(trip, locale),
    itinerary: trip.itinerary.map((item) => itemInLanguage(item, locale, guides)),
    tasks: trip.tasks.map((task) => retranslateTask(task, locale)),
  }
}

interface Route {
  title: string
  origin: PlaceRef | null
  destination: PlaceRef
  stops: TripStop[]
  durationDays: number | null
}

export function routeInLanguage<Trip extends Route>(trip: Trip, locale: Locale): Trip {
  return {
    ...trip,
    title: titleFor(trip, locale),
    origin: trip.origin && placeInLanguage(trip.origin, locale),
    destination: placeInLanguage(trip.destination, locale),
    stops: trip.stops.map((stop) => stopInLanguage(stop, locale)),
  }
}

export function stopInLanguage<Stop extends Pick<TripStop, 'place'>>(stop: Stop, locale: Locale): Stop {
  return { ...stop, place: placeInLanguage(stop.place, locale) }
}
