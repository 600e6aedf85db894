// The facts of one place: for the model as data, for people as rows.
import type { AgentCard } from '#contract/agent-card.ts'
import type { PlaceFacts } from '#contract/agent-tools/place-facts.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { locales } from '#contract/locale.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { TripDetail } from '#contract/trip.ts'
import { localized } from '#i18n/localized.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatDuration } from '#i18n/server/format-duration.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { windowsText } from '#i18n/server/windows-text.ts'
import { addDays } from '../../kernel/calendar.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { guideAttraction, hoursOnDate, isOpenAt, nextOpenDate } from '../../travel/hours-on-date.ts'
import { ticketPrice } from '../../travel/ticket-price.ts'
import { hoursText, weekdayName } from './hours-text.ts'
import type { TripMoney } from './trip-money.ts'
import { formatClosedDates, formatSeason } from './yearly-dates.ts'

interface Question {
  date: string | null
  time: string | undefined
  today: string
  locale: Locale
}

export function placeFactsOf(
  place: FoundPlace,
  { trip, guides, money }: { trip: TripDetail; guides: Guides; money: TripMoney },
  { date, time, today, locale }: Question,
): PlaceFacts {
  const guide = place.guideId ? guides.byId(place.guideId) : null
  const attraction = guideAttraction(place, guides)
  const { facts = {}, hours } = place
  const ticket =
    guide && attraction
      ? ticketPrice(guide, attraction, {
          residence: trip.origin?.country ?? null,
          date: date ?? undefined,
          convert: ({ amount }) => amount,
        })
      : null
  const price = guide && ticket ? { amount: ticket.amount, currency: guide.currency } : place.price
  const planned = trip.itinerary.find((item) => item.place?.candidateId === place.id)
  const other = locales.find((each) => each !== locale) ?? locale
  return {
    id: place.id,
    kind: place.kind,
    name: localized(place.name, locale),
    otherName: localized(place.name, other),
    city: guide ? localized(guide.name, locale) : trip.destination.name,
    description: facts.description ? localized(facts.description, locale) : null,
    area: place.area && localized(place.area, locale),
    tags: place.tags.map((tag) => tagName(tag, locale)),
    rating: place.rating,
    hours: hoursText(hours, locale),
    closedWeekdays: hours.weekly?.flatMap((windows, day) => (windows.length === 0 ? day : [])) ?? null,
    closedDates: formatClosedDates(hours.closedDates ?? [], today, locale),
    holidayRule: attraction?.holidayRule ?? null,
    seasons: (facts.seasons ?? []).map((season) => formatSeason(season, locale)),
    onDate: date ? onDate(place, guides, { date, time, locale }) : null,
    price,
    childPrice: guide && attraction?.childPrice !== undefined ? moneyOf(attraction.childPrice, guide.currency) : null,
    priceInTrip: price && price.currency !== money.currency ? money.convert(price) : null,
    visitMinutes: place.visitMinutes,
    stepFree: facts.stepFree ?? 'unknown',
    effort: facts.effort ?? null,
    outdoor: place.outdoor,
    bookAhead: facts.bookAhead ?? null,
    eatOnSite: facts.eatOnSite ?? null,
    tip: place.tip && localized(place.tip, locale),
    diets: dietTexts(facts.diets ?? {}, locale),
    planned: planned ? plannedVisit(planned, place, { guides, startDate: trip.startDate }) : null,
  }
}

function plannedVisit(
  { day, start, end, endsNextDay }: ItineraryItem,
  place: FoundPlace,
  { guides, startDate }: { guides: Guides; startDate: string | null },
): NonNullable<PlaceFacts['planned']> {
  const date = day && startDate ? addDays(startDate, day - 1) : null
  const windows = date && start && end && !endsNextDay ? hoursOnDate(place, guides, date).windows : null
  const isOpen = windows && start && end ? windows.some(([from, to]) => from <= start && end <= to) : null
  return { day, start, end, isOpen }
}

function onDate(
  place: FoundPlace,
  guides: Guides,
  { date, time, locale }: { date: string; time: string | undefined; locale: Locale },
): NonNullable<PlaceFacts['onDate']> {
  const { windows, reason, isHoliday } = hoursOnDate(place, guides, date)
  const isOpen = windows === null ? null : windows.length > 0
  return {
    date,
    state: isOpen === null ? 'unknown' : isOpen ? 'open' : 'closed',
    hours: isOpen ? windowsText(windows ?? [], locale) : null,
    reason,
    isHoliday,
    openAtTime: time ? isOpenAt(place, guides, date, time) : null,
    nextOpen: isOpen === false ? nextOpenDate(place, guides, date) : null,
  }
}

function dietTexts(diets: NonNullable<NonNullable<FoundPlace['facts']>['diets']>, locale: Locale): string[] {
  const t = createServerTranslator(locale)
  return Object.entries(diets).flatMap(([diet, fit]) =>
    isDiet(diet) && fit ? t(`answers.dietFit.${fit}`, { diet: t(`answers.diet.${diet}`) }) : [],
  )
}

function isDiet(diet: string): diet is keyof NonNullable<NonNullable<FoundPlace['facts']>['diets']> {
  return ['vegetarian', 'vegan', 'pescatarian', 'halal', 'kosher', 'gluten-free'].includes(diet)
}

type Row = Extract<AgentCard, { type: 'facts' }>['rows'][number]

/** Unknown facts have no row, but for the hours, which people look for. */
export function placeFactRows(facts: PlaceFacts, locale: Locale): Row[] {
  const t = createServerTranslator(locale)
  const { onDate: day, kind, price, childPrice, priceInTrip } = facts
  const row = (key: RowKey, value: string | null, tone: Row['tone'] = 'plain'): Row[] =>
    value ? [{ label: t(`answers.place.${key}`), value, tone }] : []
  const money = price && [price, ...(priceInTrip ? [priceInTrip] : [])].map((each) => formatMoney(each, locale))
  return [
    ...(day ? row('onDate', dayText(facts, locale), day.state === 'closed' ? 'caution' : 'plain') : []),
    ...row('hours', facts.hours ?? t('answers.unknown')),
    ...row(
      'closed',
      joinTexts(
        'enumeration',
        [...(facts.closedWeekdays ?? []).map((weekday) => weekdayName(weekday, locale)), ...facts.closedDates],
        locale,
      ),
    ),
    ...row('season', joinTexts('enumeration', facts.seasons, locale)),
    ...row(
      kind === 'restaurant' ? 'meal' : kind === 'lodging' ? 'night' : 'ticket',
      price?.amount === 0 ? t('answers.free') : money && joinTexts('items', money, locale),
    ),
    ...row('child', childPrice && (childPrice.amount === 0 ? t('answers.free') : formatMoney(childPrice, locale))),
    ...row('visit', facts.visitMinutes === null ? null : formatDuration(facts.visitMinutes, locale)),
    ...row('stepFree', facts.stepFree === 'unknown' ? null : t(`answers.stepFree.${facts.stepFree}`)),
    ...row('effort', facts.effort && t(`answers.effort.${facts.effort}`)),
    ...row('bookAhead', facts.bookAhead ? t('answers.yes') : null, 'caution'),
    ...row('diets', joinTexts('enumeration', facts.diets, locale)),
    ...row('tip', facts.tip),
    ...row('planned', plannedText(facts.planned, locale)),
  ]
}

type RowKey =
  | 'onDate'
  | 'hours'
  | 'closed'
  | 'season'
  | 'meal'
  | 'night'
  | 'ticket'
  | 'child'
  | 'visit'
  | 'stepFree'
  | 'effort'
  | 'bookAhead'
  | 'diets'
  | 'tip'
  | 'planned'

function dayText({ onDate: day }: PlaceFacts, locale: Locale): string | null {
  if (!day) return null
  const t = createServerTranslator(locale)
  const date = formatDay(day.date, locale)
  if (day.state === 'unknown') return t('answers.place.hoursUnknownOn', { date })
  if (day.state === 'open') return t('answers.place.openOn', { date, hours: day.hours ?? '' })
  const next = day.nextOpen ? t('answers.place.nextOpen', { date: formatDay(day.nextOpen, locale) }) : ''
  const reason = day.reason ? t(`answers.closedReason.${day.reason}`) : ''
  return joinTexts('items', [t('answers.place.closedOn', { date }), reason, next], locale)
}

function plannedText(planned: PlaceFacts['planned'], locale: Locale): string | null {
  if (!planned) return null
  const t = createServerTranslator(locale)
  if (planned.day === null) return t('answers.place.unscheduled')
  return joinTexts('items', [t('answers.place.onDay', { day: planned.day }), planned.start ?? ''], locale)
}
