// Answers about places, the way between two, and lodging.
import type { z } from 'zod'
import type { findLodgingSpec } from '#contract/agent-tools/find-lodging.ts'
import type { placeFactsSpec } from '#contract/agent-tools/place-facts.ts'
import type { routeBetweenSpec } from '#contract/agent-tools/route-between.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../../transcript/transcript.ts'
import { listOf, priceOf, weekdayName, withCite } from './answer-texts.ts'

type PlaceFacts = z.output<typeof placeFactsSpec.output>
type Facts = NonNullable<PlaceFacts['facts']>

export function writePlaceFacts(result: Result<PlaceFacts>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, asked, facts, unanswered, candidates } = result.value
  if (status === 'ambiguous')
    return t('replies.answers.place.ambiguous', {
      asked,
      names: listOf(
        candidates.slice(0, 4).map(({ name }) => name),
        locale,
      ),
    })
  if (!facts) return t('replies.answers.place.unknown', { asked })
  return withCite(
    [
      asSentence(facts.description ?? '', locale),
      ...hoursOf(facts, locale),
      ...pricesOf(facts, locale),
      ...detailsOf(
        { ...facts, bookAhead: facts.bookAhead && unanswered.every((topic) => topic === 'concessions') },
        locale,
      ),
      ...unanswered.map((topic) =>
        t(`replies.answers.place.unanswered.${topic}`, { booked: facts.bookAhead ? 'yes' : 'no' }),
      ),
    ],
    result,
    locale,
  )
}

/** Texts of guides are phrases here and sentences there; what follows them begins anew. */
function asSentence(text: string, locale: Locale): string {
  if (text === '' || /[.!?。！？…][”"'）)]*$/u.test(text)) return text
  return createServerTranslator(locale)('text.sentence', { text })
}

function hoursOf({ name, hours, onDate, closedWeekdays }: Facts, locale: Locale): string[] {
  const t = createServerTranslator(locale)
  const week = hours
    ? t('replies.answers.place.hours', { name, hours })
    : t('replies.answers.place.hoursUnknown', { name })
  if (!onDate || onDate.state === 'unknown') {
    const closed =
      closedWeekdays === null
        ? ''
        : closedWeekdays.length === 0
          ? t('replies.answers.place.openDaily')
          : t('replies.answers.place.closedWeekly', {
              days: listOf(
                closedWeekdays.map((day) => weekdayName(day, locale)),
                locale,
              ),
            })
    return [week, closed]
  }
  const date = formatDay(onDate.date, locale)
  if (onDate.state === 'open') return [t('replies.answers.place.openOn', { name, date, hours: onDate.hours ?? '' })]
  return [
    t('replies.answers.place.closedOn', { name, date }),
    onDate.nextOpen ? t('replies.answers.place.nextOpen', { date: formatDay(onDate.nextOpen, locale) }) : '',
  ]
}

function pricesOf({ price, childPrice }: Facts, locale: Locale): string[] {
  const t = createServerTranslator(locale)
  if (!price) return [t('replies.answers.place.priceUnknown')]
  if (price.amount === 0) return [t('replies.answers.place.free')]
  return [t('replies.answers.place.price', { price: formatMoney(price, locale) }), childPriceOf(childPrice, locale)]
}

function childPriceOf(price: Facts['childPrice'], locale: Locale): string {
  const t = createServerTranslator(locale)
  if (!price) return ''
  if (price.amount === 0) return t('replies.answers.place.childFree')
  return t('replies.answers.place.childPrice', { price: formatMoney(price, locale) })
}

function detailsOf({ visitMinutes, bookAhead, stepFree, tip, planned }: Facts, locale: Locale): string[] {
  const t = createServerTranslator(locale)
  return [
    visitMinutes ? t('replies.answers.place.visit', { minutes: visitMinutes }) : '',
    bookAhead ? t('replies.answers.place.bookAhead') : '',
    stepFree === 'unknown' ? '' : t('replies.answers.place.stepFree', { level: stepFree }),
    tip ? t('replies.answers.place.best', { tip }) : '',
    planned?.day
      ? t('replies.answers.place.planned', {
          day: planned.day,
          time: [planned.start, planned.end].filter(Boolean).join('–') || 'none',
          isOpen: planned.isOpen === null ? 'unknown' : planned.isOpen ? 'yes' : 'no',
        })
      : '',
  ]
}

export function writeRoute(result: Result<z.output<typeof routeBetweenSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, from, to, straightKm, routes, candidates, unknownName } = result.value
  if (status === 'unknown_from' || status === 'unknown_to') {
    const isRole = /^(?:hotel|airport|station)$/u.test(unknownName ?? '')
    return isRole
      ? t('replies.answers.route.noRole', { role: unknownName ?? '' })
      : t('replies.answers.route.unknown', { name: candidates[0]?.name ?? unknownName ?? '' })
  }
  if (status === 'same' || !from || !to) return t('replies.answers.route.same')
  if (status === 'far')
    return t('replies.answers.route.far', { from: from.name, to: to.name, km: Math.round(straightKm ?? 0) })
  const lines = routes.map(({ mode, minutes, km, price }) =>
    t('replies.answers.route.line', {
      mode: t(`replies.answers.route.mode.${mode}`),
      minutes,
      km: Math.round(km * 10) / 10,
      price: price?.amount === 0 ? 'none' : priceOf(price, locale),
    }),
  )
  return [
    withCite([t('replies.answers.route.opening', { from: from.name, to: to.name })], result, locale),
    ...lines,
  ].join('\n')
}

export function writeLodging(result: Result<z.output<typeof findLodgingSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { near, covered, nights, offers, cheapest } = result.value
  if (!covered) return t('replies.answers.lodging.noSource', { near })
  if (offers.length === 0) {
    return cheapest
      ? t('replies.answers.lodging.none', { name: cheapest.name, price: formatMoney(cheapest.perNight, locale) })
      : t('replies.answers.lodging.noSource', { near })
  }
  const lines = offers.map(({ name, area, perNight }) =>
    t('replies.answers.lodging.line', { name, area: area ?? 'none', price: formatMoney(perNight, locale) }),
  )
  return [withCite([t('replies.answers.lodging.opening', { near, nights })], result, locale), ...lines].join('\n')
}
