import { LRUCache } from 'lru-cache'
import { type Locale, locales } from '#contract/locale.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

/** Characters, so that the title stays within its own limit. */
const longestRoute = 100

/** Every reader of a trip asks for them, in each language. */
const made = new LRUCache<string, string>({ max: 1000 })

/** The title of a trip whose traveller gave none: "Tokyo, 3 days". */
export function defaultTitle(stops: readonly TripStop[], days: number | null, locale: Locale): string {
  const key = JSON.stringify([locale, days, ...stops.map(({ place }) => place.name)])
  const known = made.get(key)
  if (known !== undefined) return known
  const t = createServerTranslator(locale)
  const destination = routeName({ stops }, locale).slice(0, longestRoute)
  const title = days
    ? t('trips.defaultTitle.withDays', { destination, days })
    : t('trips.defaultTitle.withoutDays', { destination })
  made.set(key, title)
  return title
}

interface Route {
  stops: readonly TripStop[]
  durationDays: number | null
}

/** A title made from the route follows the route; one that was typed stays. */
export function followTitle(title: string, before: Route, after: Route): string {
  const locale = locales.find((each) => title === defaultTitle(before.stops, before.durationDays, each))
  return locale ? defaultTitle(after.stops, after.durationDays, locale) : title
}

/** A title made from the route in the reader's language; one that was typed as it is. */
export function titleFor(trip: Route & { title: string }, locale: Locale): string {
  const isMade = locales.some(
    (each) => each !== locale && trip.title === defaultTitle(trip.stops, trip.durationDays, each),
  )
  return isMade ? defaultTitle(trip.stops, trip.durationDays, locale) : trip.title
}
