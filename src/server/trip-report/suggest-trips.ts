// Where to go next: back for what was left out, and to cities of the guides that have most of what was liked.
import type { Locale } from '#contract/locale.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { NextTrip } from '#contract/trip-report.ts'
import { localized } from '#i18n/localized.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../providers/shipped-data/guides/schema.ts'
import { monthName, rateMonths, topMonths } from '../travel/month-rating.ts'
import { sightDaysOf } from '../trips/stops/sight-days.ts'
import type { CountedTag } from './liked-tags.ts'

const most = 3
/** Fewer sights that were left out are no reason to come back. */
const leastLeftOut = 2
const mostNamed = 3
/** Cities nearer than this to a stop, or to home, have been seen. */
const seenKm = 60
/** So many good sights of a tag are enough for one trip. */
const enoughSights = 4
const besideIcons = 0.5
/** Of a city in the country of a trip that stayed at home. */
const sameCountryBonus = 1.15
const [fewestDays, mostDays] = [2, 7]

export type PastTrip = Pick<TripDetail, 'origin' | 'stops' | 'itinerary' | 'party' | 'pace' | 'durationDays'>

interface Sources {
  guides: Guides
  locale: Locale
  /** Cities that may be suggested. */
  suits?: (guide: CityGuide) => boolean
  /** Tags that were asked for, whatever the trip was about. */
  wished?: ReadonlySet<string>
}

export function suggestTrips(
  trip: PastTrip,
  liked: readonly CountedTag[],
  { guides, locale, suits = () => true, wished = new Set() }: Sources,
): NextTrip[] {
  const back = returnTrip(trip, guides, { locale, suits })
  return [...(back ? [back] : []), ...newTrips(trip, liked, { guides, locale, suits, wished })].slice(0, most)
}

function returnTrip(
  trip: PastTrip,
  guides: Guides,
  { locale, suits }: Required<Pick<Sources, 'locale' | 'suits'>>,
): NextTrip | null {
  const leftOut = trip.itinerary.filter(
    ({ outcome, kind, place }) => outcome === 'skipped' && kind === 'attraction' && place,
  )
  const groups = trip.stops.flatMap(({ place }) => {
    const guide = guides.covering(place)
    const items = leftOut.filter((item) => item.place && guide && guides.covering(item.place)?.id === guide.id)
    return guide && suits(guide) && items.length >= leastLeftOut ? [{ guide, items }] : []
  })
  const [group] = groups.sort((a, b) => b.items.length - a.items.length)
  if (!group) return null
  const names = [...new Set(group.items.map(({ title }) => title))]
  const t = createServerTranslator(locale)
  return {
    ...frameOf(trip, group.guide, locale),
    id: `return/${group.guide.id}`,
    kind: 'return',
    durationDays: Math.max(fewestDays, Math.min(mostDays, Math.ceil(names.length / 3) + 1)),
    tags: [],
    mustSee: names.slice(0, 10),
    reason: t('trips.report.return', { names: joinTexts('enumeration', names.slice(0, mostNamed), locale) }),
  }
}

function newTrips(
  trip: PastTrip,
  liked: readonly CountedTag[],
  { guides, locale, suits, wished }: Required<Sources>,
): NextTrip[] {
  const t = createServerTranslator(locale)
  const seen = [...trip.stops.map(({ place }) => place), ...(trip.origin ? [trip.origin] : [])]
  const stayedIn = trip.stops.every(({ place }) => place.country === trip.origin?.country) ? trip.origin?.country : null
  return guides
    .all()
    .filter((guide) => suits(guide) && !seen.some((place) => greatCircleKm(place, guide.center) < seenKm))
    .map((guide) => {
      const offers = liked
        .map((tag, index) => ({ tag: tag.tag, score: (supply(guide, tag.tag) * (tag.rating ?? 3.5)) / (index + 2) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
      const sum = offers.reduce((total, { score }) => total + score, 0)
      return { guide, offers, score: sum * (guide.country === stayedIn ? sameCountryBonus : 1) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.guide.id < b.guide.id ? -1 : 1))
    .slice(0, most)
    .map(({ guide, offers }) => {
      const isAsked = ({ tag }: (typeof offers)[number]) => Number(wished.has(tag))
      const named = offers.toSorted((a, b) => isAsked(b) - isAsked(a))
      const tags = named.slice(0, mostNamed).map(({ tag }) => tag)
      const names = tags.map((tag) => tagName(tag, locale))
      // Without ratings only the plan speaks for them, which is no taste yet.
      const isRated = liked.some(({ tag, rating }) => rating !== null && tags.includes(tag))
      const isWished = tags.some((tag) => wished.has(tag))
      return {
        ...frameOf(trip, guide, locale),
        id: `new/${guide.id}`,
        kind: 'new' as const,
        durationDays: daysIn(guide, trip),
        tags,
        mustSee: [],
        reason: t(`trips.report.${isWished ? 'wished' : isRated ? 'new' : 'newUnrated'}`, {
          tags: joinTexts('enumeration', names, locale),
        }),
      }
    })
}

/** 0 to 1: how much of a tag the city has; its icons count whole. */
export function supply({ attractions, restaurants }: CityGuide, tag: string): number {
  const sights = attractions.filter(({ tags }) => tags.some((each) => each === tag))
  const kitchens = restaurants.filter(({ cuisines }) => cuisines.some((each) => each === tag))
  const sum = sights.reduce((total, { prominence }) => total + (prominence === undefined ? besideIcons : 1), 0)
  return Math.min(1, (sum + kitchens.length * besideIcons) / enoughSights)
}

/** As long as its sights take, and about as long as the trip before. */
function daysIn(guide: CityGuide, { durationDays }: PastTrip): number {
  const place = placeOf(guide, 'en')
  const [busy = fewestDays] = sightDaysOf([place], { covering: () => guide })
  return Math.max(fewestDays, Math.min(Math.round(busy), durationDays ?? mostDays, mostDays))
}

function frameOf({ party, pace, origin }: PastTrip, guide: CityGuide, locale: Locale) {
  const months = topMonths(rateMonths(guide.climate, { guide, activities: [], locale }))
  const names = months.map((month) => monthName(month, locale))
  return {
    destination: placeOf(guide, locale),
    ...{ party, pace, origin },
    season: createServerTranslator(locale)('trips.report.season', { months: joinTexts('enumeration', names, locale) }),
  }
}

function placeOf({ name, center, zone, country }: CityGuide, locale: Locale): PlaceRef {
  return { name: localized(name, locale), lat: center.lat, lng: center.lng, zone, country }
}
