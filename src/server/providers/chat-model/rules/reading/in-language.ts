// Cities and places as the reader names them.
import type { Locale } from '#contract/locale.ts'
import { citiesNamedIn } from './names/city-names.ts'
import type { NameIndex } from './names/name-index.ts'
import type { Slots } from './slots.ts'

export function slotsInLanguage(slots: Slots, names: Pick<NameIndex, 'nameIn'>, locale: Locale): Slots {
  const cityName = (name: string) => citiesNamedIn(name, locale)
  const placeName = (name: string) => names.nameIn(name, locale)
  return {
    ...slots,
    ...(slots.origin && { origin: cityName(slots.origin) }),
    ...(slots.stops && { stops: slots.stops.map((stop) => ({ ...stop, place: cityName(stop.place) })) }),
    cities: slots.cities.map(cityName),
    mustSee: slots.mustSee.map(placeName),
    ...(slots.skip && { skip: slots.skip.map(placeName) }),
  }
}
