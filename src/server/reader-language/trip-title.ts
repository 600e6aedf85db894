import { LRUCache } from 'lru-cache'
import { type Locale, locales } from '#contract/locale.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { nameAlone, placeInLanguage } from '../providers/geocoding/place-name.ts'

/** Characters, so that the title stays within its own limit. */
const longestRoute = 100

type Stops = readonly Pick<TripStop, 'place'>[]

/** Every reader of a trip asks for them, in each language. */
const made = new LRUCache<string, string>({ max: 2000 })

/** The title of a trip whose traveller gave none: "Tokyo, 3 days". */
export function defaultTitle(stops: Stops, days: number | null, locale: Locale): string {
  const named = stops.map(({ place }) => ({ place: placeInLanguage(place, locale) }))
  return titleOf(named, days, locale)
}

/** With the stops as they are called there. */
function titleOf(stops: readonly { place: { name: string } }[], days: number | null, locale: Locale): string {
  const key = JSON.stringify([locale, days, ...stops.map(({ place }) => place.name)])
  const known = made.get(key)
  if (known !== undefined) return known
  const title = frameOf(routeName({ stops }, locale).slice(0, longestRoute), days, locale)
  made.set(key, title)
  return title
}

function frameOf(destination: string, days: number | null, locale: Locale): string {
  const t = createServerTranslator(locale)
  return days
    ? t('trips.defaultTitle.withDays', { destination, days })
    : t('trips.defaultTitle.withoutDays', { destination })
}

interface Route {
  stops: Stops
  durationDays: number | null
}

/** A title made from the route follows the route; one that was typed stays. */
export function followTitle(title: string, before: Route, after: Route): string {
  const locale = languageMadeIn({ title, ...before })
  return locale ? defaultTitle(after.stops, after.durationDays, locale) : title
}

/** A title made from the route in the reader's language; one that was typed as it is. */
export function titleFor(trip: Route & { title: string }, locale: Locale): string {
  return languageMadeIn(trip) ? defaultTitle(trip.stops, trip.durationDays, locale) : trip.title
}

/** The stops may be named there as the maker of the trip or as its reader calls them. */
function languageMadeIn({ title, stops, durationDays }: Route & { title: string }): Locale | undefined {
  return locales.find(
    (each) => title === defaultTitle(stops, durationDays, each) || title === titleOf(stops, durationDays, each),
  )
}

/**
 * A title that was written down, in a record or a message, without the route that it was made from: it counts as made where it
 * looks so and all its names are names of places.
 */
export function recordedTitle(title: string, locale: Locale): string {
  for (const from of locales) {
    const route = routeIn(title, from)
    const names = route?.names.map((name) => (name === '…' ? name : nameAlone(name, locale))) ?? []
    if (!route || names.includes(null)) continue
    return frameOf(names.join(betweenIn(locale)), route.days, locale)
  }
  return title
}

const betweenIn = (locale: Locale) => createServerTranslator(locale)('trips.defaultTitle.between')

function routeIn(title: string, locale: Locale): { names: string[]; days: number } | null {
  for (const digits of title.match(/\d+/g) ?? []) {
    const [before = '', after = ''] = frameOf('\n', Number(digits), locale).split('\n')
    if (!title.startsWith(before) || !title.endsWith(after)) continue
    const names = title.slice(before.length, title.length - after.length).split(betweenIn(locale))
    return { names, days: Number(digits) }
  }
  return null
}
