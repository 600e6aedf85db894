// Filters of a search for places. What a source does not know is left out and counted, never guessed.

import type { z } from 'zod'
import type { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import { majorUnits } from '#contract/money-arithmetic.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatKm } from '#i18n/server/format-duration.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { foodParts } from '../../travel/food-parts.ts'
import { hoursOnDate, isOpenAt } from '../../travel/hours-on-date.ts'

export type PlaceQuestion = z.output<typeof findPlacesSpec.input>
/** null = the source does not know. */
type Verdict = boolean | null

interface FilterContext {
  guides: Guides
  /** Date of `openAt` where none was given. */
  defaultDate: string
  /** To the currency of `maxPrice`; null where no rate is known. */
  convert(money: Money): Money | null
}

export function filterPlaces(
  places: readonly FoundPlace[],
  question: PlaceQuestion,
  context: FilterContext,
): { kept: FoundPlace[]; unverified: number } {
  const verdicts = places.map((place) => ({ place, verdict: verdictOn(place, question, context) }))
  return {
    kept: verdicts.filter(({ verdict }) => verdict === true).map(({ place }) => place),
    unverified: verdicts.filter(({ verdict }) => verdict === null).length,
  }
}

function verdictOn(place: FoundPlace, question: PlaceQuestion, context: FilterContext): Verdict {
  const verdicts = [
    priceVerdict(place, question, context),
    openVerdict(place, question, context),
    question.indoor === undefined ? true : place.outdoor === null ? null : place.outdoor !== question.indoor,
    dietVerdict(place, question),
    question.meal === undefined ? true : (place.facts?.meals?.includes(question.meal) ?? null),
    question.stepFree === true ? stepFreeVerdict(place) : true,
    question.minRating === undefined ? true : place.rating === null ? null : place.rating >= question.minRating,
  ]
  if (verdicts.includes(false)) return false
  return verdicts.includes(null) ? null : true
}

function priceVerdict({ price }: FoundPlace, { maxPrice, free }: PlaceQuestion, { convert }: FilterContext): Verdict {
  if (free === undefined && !maxPrice) return true
  if (!price) return null
  if (free !== undefined && (price.amount === 0) !== free) return false
  if (!maxPrice) return true
  const comparable = price.amount === 0 ? { ...maxPrice, amount: 0 } : convert(price)
  return comparable === null ? null : comparable.amount <= maxPrice.amount
}

function openVerdict(place: FoundPlace, { openOn, openAt }: PlaceQuestion, context: FilterContext): Verdict {
  if (!openOn && !openAt) return true
  const date = openOn ?? context.defaultDate
  if (openAt) return isOpenAt(place, context.guides, date, openAt)
  const { windows } = hoursOnDate(place, context.guides, date)
  return windows === null ? null : windows.length > 0
}

const meats = new Set(['meat', 'poultry'].flatMap(foodParts))
const fish = new Set(foodParts('seafood'))

/** A vegan kitchen suits vegetarians. */
function dietVerdict({ facts, tags }: FoundPlace, { diet }: PlaceQuestion): Verdict {
  if (!diet) return true
  if (diet === 'pescatarian') return fishVerdict(facts)
  if (diet !== 'vegan' && tags.includes(diet)) return true
  const known = facts?.diets?.[diet] ?? (diet === 'vegetarian' ? facts?.diets?.vegan : undefined)
  return known === undefined ? null : known !== 'no'
}

/** Kitchens declare no such diet; what they are built around tells. */
function fishVerdict(facts: FoundPlace['facts']): Verdict {
  const staples = facts?.staples
  if (staples?.some((staple) => meats.has(staple))) return false
  return facts?.diets?.vegetarian || facts?.diets?.vegan || staples?.some((staple) => fish.has(staple)) ? true : null
}

function stepFreeVerdict({ facts }: FoundPlace): Verdict {
  const level = facts?.stepFree ?? 'unknown'
  return level === 'unknown' ? null : level === 'yes'
}

/** Unknown values come last. */
export function sortPlaces(places: readonly FoundPlace[], sort: PlaceQuestion['sort']): FoundPlace[] {
  const value: Record<PlaceQuestion['sort'], (place: FoundPlace) => number | null> = {
    best: () => 0,
    price: ({ price }) => price && majorUnits(price),
    distance: ({ distanceKm }) => distanceKm,
    rating: ({ rating }) => (rating === null ? null : -rating),
  }
  const of = (place: FoundPlace) => value[sort](place) ?? Number.MAX_VALUE
  return places.toSorted((a, b) => of(a) - of(b))
}

/** The filters in words. `around`: what was found under that name. */
export function filterTexts(
  question: PlaceQuestion,
  { around, radiusKm, defaultDate }: { around: string | null; radiusKm: number; defaultDate: string },
  locale: Locale,
): string[] {
  const t = createServerTranslator(locale)
  const { maxPrice, free, openOn, openAt, indoor, diet, meal, stepFree, minRating } = question
  const date = openOn || openAt ? formatDay(openOn ?? defaultDate, locale) : ''
  return [
    around ? t('answers.filter.around', { place: around, distance: formatKm(radiusKm, locale) }) : '',
    maxPrice ? t('answers.filter.maxPrice', { price: formatMoney(maxPrice, locale) }) : '',
    free === undefined ? '' : t(`answers.filter.${free ? 'free' : 'notFree'}`),
    openAt ? t('answers.filter.openAt', { date, time: openAt }) : date ? t('answers.filter.openOn', { date }) : '',
    indoor === undefined ? '' : t(`answers.filter.${indoor ? 'indoor' : 'outdoor'}`),
    diet ? t('answers.filter.diet', { diet: t(`answers.diet.${diet}`) }) : '',
    meal ? t(`answers.filter.${meal}`) : '',
    stepFree ? t('answers.filter.stepFree') : '',
    minRating === undefined ? '' : t('answers.filter.minRating', { rating: minRating }),
  ].filter(Boolean)
}
