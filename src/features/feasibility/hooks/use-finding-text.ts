'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { FindingCode, ItineraryFinding, ItineraryFix } from '#contract/itinerary-check.ts'
import { formatDuration, formatLocalTime, formatMoney } from '#lib/format.ts'

/** Message keys by finding code: next-intl reads a dot in a key as a path. */
const keys = {
  'opening.closed': 'opening-closed',
  'opening.outside-hours': 'opening-outside-hours',
  'opening.out-of-season': 'opening-out-of-season',
  'time.not-positive': 'time-not-positive',
  'time.overlap': 'time-overlap',
  'space.too-far': 'space-too-far',
  'repeats.place': 'repeats-place',
  'repeats.same-day': 'repeats-same-day',
  'meals.not-served': 'meals-not-served',
  'visits.too-short': 'visits-too-short',
  'altitude.too-soon': 'altitude-too-soon',
  'daylight.dark': 'daylight-dark',
  'costs.budget': 'costs-budget',
  'fatigue.active-minutes': 'fatigue-active-minutes',
  'fatigue.walking': 'fatigue-walking',
  'fatigue.visits': 'fatigue-visits',
  'day-window.no-such-time': 'no-such-time',
  'nights.no-bed': 'nights-no-bed',
  'nights.two-beds': 'nights-two-beds',
  'meals.missing': 'meals-missing',
  'frame.before-arrival': 'before-arrival',
  'frame.after-departure': 'after-departure',
  'frame.too-early': 'too-early',
  'frame.missing-move': 'no-way-home',
  'buffers.terminal': 'buffers-terminal',
  'buffers.arrival': 'buffers-arrival',
} as const satisfies Record<FindingCode, string>

/** Texts for findings and their fixes. Money is in the minor units of `currency`. */
export function useFindingText(currency: string) {
  const t = useTranslations('feasibility')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const minutes = (value: string | number | undefined) => formatDuration(Number(value ?? 0), locale)
  const money = (value: string | number | undefined) => formatMoney({ amount: Number(value ?? 0), currency }, locale)
  return {
    /** One or two words for a badge. */
    short: ({ code }: ItineraryFinding) => t(`short.${keys[code]}`),
    finding({ code, params }: ItineraryFinding): string {
      return t(`finding.${keys[code]}`, {
        hours: String(params.hours ?? ''),
        minutes: minutes(params.minutes),
        limit: code === 'fatigue.active-minutes' ? minutes(params.limit) : String(params.limit ?? ''),
        over: money(params.over),
        km: Math.round(Number(params.km ?? 0) * 10) / 10,
        visits: Number(params.visits ?? 0),
        needed: minutes(params.needed),
        clock: params.clock ? formatLocalTime(String(params.clock), locale) : '',
        nights: Number(params.nights ?? 1),
        meal: String(params.meal ?? ''),
        altitude: Number(params.metres ?? 0),
        days: Number(params.days ?? 1),
      })
    },
    fix: ({ kind, params }: ItineraryFix) =>
      t(`fix.${kind}`, {
        minutes: minutes(params.minutes),
        day: tCommon('day', { number: Number(params.day ?? 0) }),
        item: String(params.item ?? ''),
        title: String(params.title ?? ''),
      }),
  }
}
