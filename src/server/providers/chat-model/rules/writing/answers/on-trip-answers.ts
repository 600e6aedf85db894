// Answers under way: the day at hand, when to leave, what is around, phrases, help.
import type { z } from 'zod'
import type { checkAlertsSpec } from '#contract/agent-tools/check-alerts.ts'
import type { emergencyInfoSpec } from '#contract/agent-tools/emergency-info.ts'
import type { findAlternativesSpec } from '#contract/agent-tools/find-alternatives.ts'
import type { leaveBySpec } from '#contract/agent-tools/leave-by.ts'
import type { nearbyPlacesSpec } from '#contract/agent-tools/nearby-places.ts'
import type { phrasesSpec } from '#contract/agent-tools/phrases.ts'
import type { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import type { departureSchema, todaySpec } from '#contract/agent-tools/today.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../../transcript/transcript.ts'
import { listOf, withCite } from './answer-texts.ts'

type Departure = z.output<typeof departureSchema>

/** A chance of rain worth an umbrella. */
const rainy = 0.5

export function writeToday(result: Result<z.output<typeof todaySpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { phase, clock, place, day, items, current, next, departure, weather } = result.value
  if (phase !== 'during') return t(`replies.onTrip.phase.${phase}`)
  const left = items.filter(({ moment }) => moment === 'ahead' || moment === 'open')
  const start = items.find(({ title }) => title === next)?.start ?? ''
  return withCite(
    [
      t('replies.onTrip.clock', { clock, place, day: day ?? 0 }),
      current ? t('replies.onTrip.current', { title: current }) : '',
      next ? t('replies.onTrip.next', { title: next, start }) : t('replies.onTrip.nothingNext'),
      departure ? departureText(departure, locale) : '',
      left.length > 1 ? t('replies.onTrip.left', { count: left.length }) : '',
      weatherText(weather, locale),
    ],
    result,
    locale,
  )
}

function weatherText(hours: z.output<typeof todaySpec.output>['weather'], locale: Locale): string {
  if (hours.length === 0) return ''
  const temps = hours.map(({ tempC }) => Math.round(tempC))
  const rain = hours.find(({ rainChance }) => rainChance >= rainy)
  return createServerTranslator(locale)('replies.onTrip.weather', {
    low: Math.min(...temps),
    high: Math.max(...temps),
    rain: rain ? rain.time : 'none',
  })
}

export function writeLeaveBy(result: Result<z.output<typeof leaveBySpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, departure } = result.value
  if (status !== 'ok' || !departure) return t(`replies.onTrip.noDeparture.${status === 'ok' ? 'unknown' : status}`)
  return departureText(departure, locale)
}

function departureText({ title, start, from, mode, minutes, ahead, leaveAt, left }: Departure, locale: Locale): string {
  const t = createServerTranslator(locale)
  const values = { title, start, from, mode, minutes, ahead, leaveAt, left: Math.abs(left) }
  return t(left >= 0 ? 'replies.onTrip.leave' : 'replies.onTrip.leaveNow', values)
}

export function writeNearby(result: Result<z.output<typeof nearbyPlacesSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { near, places, radiusKm, from, unlisted } = result.value
  if (unlisted) return t('replies.onTrip.unlisted', { amenity: unlisted, near })
  if (places.length === 0) return t('replies.onTrip.nothingNear', { near, km: radiusKm })
  const lines = places.map(({ name, walkMinutes, isOpen }) =>
    t('replies.onTrip.near', { name, minutes: walkMinutes, open: isOpen === null ? 'unknown' : 'yes' }),
  )
  const hint = from === 'position' ? '' : t('replies.onTrip.sharePosition', { near })
  return [withCite([t('replies.onTrip.nearTitle', { near })], result, locale), ...lines, hint]
    .filter(Boolean)
    .join('\n')
}

export function writeAlternatives(
  result: Result<z.output<typeof findAlternativesSpec.output>>,
  locale: Locale,
): string {
  const t = createServerTranslator(locale)
  const { status, instead, isBooked, rain, indoor, places } = result.value
  if (status === 'none') return t('replies.onTrip.alternatives.none', { indoor: indoor ? 'yes' : 'no' })
  if (status !== 'ok') return t(`replies.onTrip.alternatives.${status}`)
  return [
    withCite([t('replies.onTrip.alternatives.opening', { item: instead ?? 'none' })], result, locale),
    ...places.map(({ name, start, end, openUntil }) =>
      t('replies.onTrip.alternatives.line', { name, start, end, until: openUntil ?? 'unknown' }),
    ),
    rain && indoor ? t('replies.onTrip.alternatives.rain') : '',
    isBooked ? t('replies.onTrip.alternatives.booked', { item: instead ?? '' }) : '',
    t('replies.onTrip.alternatives.tap'),
  ]
    .filter(Boolean)
    .join('\n')
}

export function writePhrases(result: Result<z.output<typeof phrasesSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, language, phrases, asked, missing } = result.value
  if (status !== 'ok') return t('replies.onTrip.noPhrases', { place: asked })
  const lines = phrases.map(({ meaning, local, say }) =>
    t('replies.onTrip.phrase', { meaning, local, say: say ?? 'none' }),
  )
  const title = missing
    ? t('replies.onTrip.noSuchPhrase', { words: missing, language: language ?? '' })
    : t('replies.onTrip.phrasesTitle', { language: language ?? '' })
  return [title, ...lines].join('\n')
}

export function writeEmergency(result: Result<z.output<typeof emergencyInfoSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { country, numbers, hotline, stay, steps } = result.value
  const numbersText = numbers
    ? withCite([t('replies.onTrip.numbers', { country, ...numbers })], result, locale)
    : t('replies.onTrip.noNumbers', { country })
  const address = stay ? [stay.localName, stay.address].filter(Boolean).join(' · ') : ''
  return [
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    numbersText,
    hotline ? t('replies.onTrip.hotline', hotline) : '',
    stay && address ? t('replies.onTrip.stay', { title: stay.title, address }) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

export function writeReplannedDay(result: Result<z.output<typeof replanDaySpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, cause, item, changes, atRisk, unplannedRide, otherDay, reopens } = result.value
  if (status === 'not_planned' && otherDay)
    return t('replies.onTrip.replan.not_planned', {
      ...{ ride: item ?? '', day: otherDay.day ?? 0 },
      items: otherDay.items.length > 0 ? listOf(otherDay.items, locale) : 'none',
    })
  const again = reopens
    ? t('replies.onTrip.replan.reopens', {
        item: item ?? '',
        date: formatDay(reopens.date, locale),
        hours: reopens.hours,
      })
    : ''
  const counted = unplannedRide ? t('replies.onTrip.replan.unplannedRide', { ride: unplannedRide }) : ''
  const risky = atRisk.map(({ title, start }) => `${title} (${start})`)
  const calls = risky.length > 0 ? t('replies.onTrip.replan.atRisk', { items: listOf(risky, locale) }) : ''
  if (status !== 'ok')
    return [counted, calls, calls ? '' : t(`replies.onTrip.replan.${status}`), again].filter(Boolean).join('\n')
  const lines = changes.map(({ type, title, day, start, end }) => {
    const time = start ? (end ? `${start}–${end}` : start) : 'none'
    const what =
      type === 'item.add' ? 'add' : type === 'item.move' && day === null ? 'out' : day === null ? 'time' : 'day'
    return t('replies.onTrip.replan.change', { title, what, day: day ?? 0, time })
  })
  return [
    counted,
    t(`replies.onTrip.replan.opening.${cause}`, { item: item ?? '' }),
    ...lines,
    calls,
    again,
    t('replies.onTrip.replan.waits'),
  ]
    .filter(Boolean)
    .join('\n')
}

export function writeAlerts({ value }: Result<z.output<typeof checkAlertsSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { alerts } = value
  if (alerts.length === 0) return t('replies.onTrip.alerts.none')
  const lines = alerts.map(({ text, severity, reportedBy }) =>
    t('replies.onTrip.alerts.line', { text, severity, name: reportedBy ?? 'none' }),
  )
  return [t('replies.onTrip.alerts.title', { count: alerts.length }), ...lines].join('\n')
}
