// Tasks before departure: documents, bookings and packing, by destination, season, length, party and activities.
import type { Locale } from '#contract/locale.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { Task } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../kernel/calendar.ts'
import { stopOfItem } from '../travel/stop-of-item.ts'
import { activityKeys, activityNames } from './packing-groups.ts'

export interface Season {
  lowC: number
  highC: number
  /** 0 to 1, of the wettest day. */
  rainChance: number
}

export type Preparation = Pick<Task, 'title' | 'description' | 'dueOn' | 'priority'> & { reason: string }

interface PreparationDraft {
  title: string
  description?: string
  reason: string
  /** Days before departure. */
  lead: number
  priority?: Task['priority']
}

/** Sets of clothes at most; on longer trips people do laundry. */
const maxClothesSets = 7
/** For a trip without a length. */
const defaultDays = 3

const coldBelowC = 12
const freezingBelowC = 3
const hotAboveC = 28
const umbrellaFromChance = 0.3

/** In the same order for every locale. */
export function listPreparations(
  trip: TripDetail,
  season: Season,
  { locale, today }: { locale: Locale; today: string },
): Preparation[] {
  const packing = [packClothes(trip, season, locale), ...packGear(trip, locale)]
  const drafts = [...documents(trip, locale), ...bookings(trip, locale), ...packing]
  return [...drafts, packEssentials(trip, locale)].map(
    ({ title, description = '', reason, lead, priority = 'normal' }) => {
      const due = trip.startDate && addDays(trip.startDate, -lead)
      return { title, description, reason, priority, dueOn: due && due < today ? today : due }
    },
  )
}

function documents(trip: TripDetail, locale: Locale): PreparationDraft[] {
  const t = createServerTranslator(locale)
  const draft = (key: 'id' | 'passport' | 'visa' | 'insurance' | 'money', lead: number) => ({
    title: t(`preparations.${key}.title`),
    reason: t(`preparations.${key}.reason`),
    lead,
  })
  if (!isAbroad(trip)) return [{ ...draft('id', 1), priority: 'high' }]
  return [
    { ...draft('passport', 45), priority: 'high' },
    { ...draft('visa', 45), priority: 'high' },
    draft('insurance', 7),
    draft('money', 7),
  ]
}

/** Chinese trains are on sale 15 days ahead, the day of the journey included. */
const railSaleDays = 14
const journeyLeadDays = 21
/** They have tasks of their own. */
const bookedApart: ReadonlySet<string> = new Set(['flight', 'lodging', 'train', 'transport'])

/** There and back to a single stop; else from stop to stop and home. */
function journeys({ origin, stops }: TripDetail, locale: Locale): PreparationDraft[] {
  const t = createServerTranslator(locale)
  const [first] = stops
  const isRoundTrip = origin !== null && stops.length === 1
  const legs: { from: PlaceRef; to: PlaceRef; key: 'title' | 'oneWay'; day: number }[] = []
  if (origin && first) legs.push({ from: origin, to: first.place, key: isRoundTrip ? 'title' : 'oneWay', day: 0 })
  let day = 0
  for (const [index, { place, nights }] of stops.entries()) {
    day += nights ?? 0
    const to = stops[index + 1]?.place ?? (isRoundTrip ? null : origin)
    if (to) legs.push({ from: place, to, key: 'oneWay', day })
  }
  return legs.map(({ from, to, key, day }) => {
    const isChineseRail = from.country === 'CN' && to.country === 'CN'
    return {
      title: t(`preparations.transport.${key}`, { origin: from.name, destination: to.name }),
      description: isChineseRail ? t('preparations.transport.railSale') : '',
      reason: t('preparations.transport.reason'),
      // At the latest before departure.
      lead: Math.max(1, (isChineseRail ? railSaleDays : journeyLeadDays) - day),
      priority: 'high' as const,
    }
  })
}

function bookings(trip: TripDetail, locale: Locale): PreparationDraft[] {
  const { itinerary, stops } = trip
  const t = createServerTranslator(locale)
  const isUnbooked = (...kinds: string[]) =>
    !itinerary.some(({ kind, booking }) => kinds.includes(kind) && booking === 'booked')
  const toBook = itinerary
    .filter(({ booking, kind }) => booking === 'needed' && !bookedApart.has(kind))
    .map(({ title }) => title)
  const drafts: PreparationDraft[] = []
  if (isUnbooked('flight', 'train')) drafts.push(...journeys(trip, locale))
  const isBooked = (item: TripDetail['itinerary'][number]) => item.kind === 'lodging' && item.booking === 'booked'
  const housed = new Set(itinerary.filter(isBooked).map((item) => stopOfItem(stops, item)?.id))
  const open = stops.filter(({ id }) => !housed.has(id)).map(({ place }) => place.name)
  if (open.length > 0) {
    drafts.push({
      title: t('preparations.lodging.title', { destination: joinTexts('enumeration', open, locale) }),
      reason: t('preparations.lodging.reason'),
      lead: 21,
      priority: 'high',
    })
  }
  if (toBook.length > 0) {
    drafts.push({
      title: t('preparations.tickets.title'),
      description: joinTexts('enumeration', toBook, locale),
      reason: t('preparations.tickets.reason'),
      lead: 10,
    })
  }
  return drafts
}

function packClothes(
  { durationDays }: TripDetail,
  { lowC, highC, rainChance }: Season,
  locale: Locale,
): PreparationDraft {
  const t = createServerTranslator(locale)
  const list = [
    t('preparations.clothes.changes', { count: Math.min(durationDays ?? defaultDays, maxClothesSets) }),
    t('preparations.clothes.shoes'),
    lowC < coldBelowC ? t('preparations.clothes.jacket') : '',
    lowC < freezingBelowC ? t('preparations.clothes.winter') : '',
    highC > hotAboveC ? t('preparations.clothes.sun') : '',
    rainChance > umbrellaFromChance ? t('preparations.clothes.umbrella') : '',
  ]
  return {
    title: t('preparations.clothes.title'),
    description: joinTexts('enumeration', list, locale),
    reason: t('preparations.clothes.reason', { low: Math.round(lowC), high: Math.round(highC) }),
    lead: 2,
  }
}

function packGear({ preferences, itinerary }: TripDetail, locale: Locale): PreparationDraft[] {
  const t = createServerTranslator(locale)
  const does = activityKeys([...preferences, ...itinerary.map(({ title }) => title)])
  const list = activityNames.filter((name) => does.has(name)).map((name) => t(`preparations.gear.${name}`))
  if (list.length === 0) return []
  const texts = { title: t('preparations.gear.title'), reason: t('preparations.gear.reason') }
  return [{ ...texts, description: joinTexts('enumeration', list, locale), lead: 7 }]
}

function packEssentials(trip: TripDetail, locale: Locale): PreparationDraft {
  const t = createServerTranslator(locale)
  const { durationDays, party } = trip
  const list = [
    t('preparations.essentials.medicine'),
    t('preparations.essentials.chargers'),
    isAbroad(trip) ? t('preparations.essentials.adapter') : '',
    party.children > 0 ? t('preparations.essentials.children', { count: party.children }) : '',
  ]
  return {
    title: t('preparations.essentials.title'),
    description: joinTexts('enumeration', list, locale),
    reason: t(`preparations.essentials.${durationDays === null ? 'reasonAssumed' : 'reason'}`, {
      days: durationDays ?? defaultDays,
    }),
    lead: 1,
  }
}

function isAbroad({ origin, stops }: TripDetail): boolean {
  return origin !== null && stops.some(({ place }) => place.country !== origin.country)
}
