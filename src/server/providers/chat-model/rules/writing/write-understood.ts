// The first line of a reply to a wish: what was read, so that a misreading shows at once.
import type { Locale } from '#contract/locale.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { type IntercityMode, intercityModes } from '#contract/planning/request.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { citiesNamedIn } from '../reading/names/city-names.ts'
import type { Slots } from '../reading/slots.ts'
import { mostAdults, mostChildren } from '../reading/values/party.ts'
import { listOf } from './answers/answer-texts.ts'
import { foodName } from './answers/food-name.ts'

/** Empty where nothing was stated. */
export function writeUnderstood(slots: Slots, currency: string, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { days, startDate, period, pace, dayStart, dayEnd, arrive, depart, mustSee, mobility } = slots
  const notes = [...(slots.limits ?? []), ...(slots.remarks ?? [])]
  const stops = (slots.stops?.map(({ place }) => place) ?? slots.cities).map((place) => citiesNamedIn(place, locale))
  const facts = [
    stops.length > 0 && t('replies.understood.to', { places: listOf(stops, locale) }),
    days && t('replies.understood.days', { days }),
    startDate && t('replies.understood.from', { date: formatDay(startDate, locale) }),
    !startDate &&
      period &&
      t(`replies.understood.${period.onWeekend ? 'weekend' : 'period'}`, {
        from: formatDay(period.earliest, locale),
        to: formatDay(period.latest, locale),
      }),
    people(slots, locale),
    budget(slots, currency, locale),
    slots.noBudget && t('replies.understood.noBudget'),
    pace && t(`replies.understood.pace.${pace}`),
    mobility && t(`replies.understood.mobility.${mobility}`),
    ...(slots.diets ?? []).map((diet) => t(`replies.diet.${diet}`)),
    slots.refusedFoods &&
      t('replies.understood.noFood', {
        things: listOf(
          slots.refusedFoods.map((food) => foodName(food, locale)),
          locale,
        ),
      }),
    slots.sleepIn && t('replies.understood.sleepIn', { places: listOf(slots.sleepIn, locale) }),
    ...transport(slots, locale),
    liked(slots, locale),
    avoided(slots, locale),
    mustSee.length > 0 && t('replies.understood.mustSee', { things: listOf(mustSee, locale) }),
    dayStart && t('replies.understood.dayStart', { time: dayStart }),
    dayEnd && t('replies.understood.dayEnd', { time: dayEnd }),
    arrive && t('replies.understood.arrive', { time: arrive }),
    depart && t('replies.understood.depart', { time: depart }),
    notes.length > 0 && t('replies.understood.remarks', { things: listOf(notes, locale) }),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return facts.length > 0 ? t('replies.understood.line', { facts: joinTexts('items', facts.map(String), locale) }) : ''
}

/** A party that no trip can hold; empty for any other. */
export function writeCrowd({ crowd }: Pick<Slots, 'crowd'>, locale: Locale): string {
  if (!crowd) return ''
  const key = crowd.children === 0 ? 'adults' : crowd.adults === 0 ? 'children' : 'both'
  const t = createServerTranslator(locale)
  return t('replies.crowd.beyond', { party: t(`replies.crowd.${key}`, { ...crowd }), mostAdults, mostChildren })
}

export function writeUnused(words: readonly string[], locale: Locale): string {
  return words.length > 0 ? createServerTranslator(locale)('replies.unused', { words: listOf(words, locale) }) : ''
}

function people({ party }: Slots, locale: Locale): string {
  const t = createServerTranslator(locale)
  if (!party) return ''
  const { adults, children } = party
  return children > 0
    ? t('replies.understood.withChildren', { adults, children })
    : t('replies.understood.people', { count: adults })
}

function budget({ budget: stated }: Slots, currency: string, locale: Locale): string {
  const t = createServerTranslator(locale)
  if (!stated) return ''
  const amount = formatMoney(moneyOf(stated.amount, stated.currency ?? currency), locale)
  return t(
    `replies.understood.${stated.perPerson && stated.perDay ? 'budgetPerPersonAndDay' : stated.perPerson ? 'budgetPerPerson' : stated.perDay ? 'budgetPerDay' : 'budget'}`,
    {
      amount,
    },
  )
}

/** The shorter list: what is left of the ways between the stops, or what is not. */
function transport({ transport: { between = [], local = [], byDay } = {} }: Slots, locale: Locale): string[] {
  const t = createServerTranslator(locale)
  const named = (ride: IntercityMode | 'night' | 'transit') => t(`replies.ride.${ride}`)
  const refused = between.length > 0 ? intercityModes.filter((mode) => !between.includes(mode)) : []
  const isAsked = between.length > 0 && between.length <= refused.length
  const without = [
    ...(isAsked ? [] : refused),
    ...(local.length > 0 && !local.includes('transit') ? (['transit'] as const) : []),
    ...(byDay ? (['night'] as const) : []),
  ]
  return [
    ...(isAsked ? [t('replies.understood.rides', { things: listOf(between.map(named), locale) })] : []),
    ...without.map((ride) => t('replies.understood.noRide', { ride: named(ride) })),
  ]
}

function liked({ interests, cuisines }: Slots, locale: Locale): string {
  const things = [...interests, ...cuisines].map((tag) => tagName(tag, locale))
  return things.length > 0
    ? createServerTranslator(locale)('replies.understood.likes', { things: listOf(things, locale) })
    : ''
}

function avoided({ avoid, skip, refusedFoods }: Slots, locale: Locale): string {
  const things = [
    ...avoid.filter((tag) => !refusedFoods?.includes(tag)).map((tag) => tagName(tag, locale)),
    ...(skip ?? []),
  ]
  return things.length > 0
    ? createServerTranslator(locale)('replies.understood.no', { things: listOf(things, locale) })
    : ''
}
