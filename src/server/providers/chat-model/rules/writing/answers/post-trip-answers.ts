// Answers back home: what happened, what it cost, what the ratings say, where to go next.
import type { z } from 'zod'
import type {
  buildReportSpec,
  collectAlbumSpec,
  extractPreferencesSpec,
  spendingReportSpec,
  suggestNextTimeSpec,
  summarizeTripSpec,
} from '#contract/agent-tools/post-trip.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../../transcript/transcript.ts'
import { listOf } from './answer-texts.ts'

const shown = 4

export function writeSummary({ value }: Result<z.output<typeof summarizeTripSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { counts, highlights, skipped, added, distanceKm, about, spent } = value
  const all = counts.done + counts.skipped + counts.open
  if (all === 0) return t('replies.postTrip.nothingPlanned')
  const best = highlights.map(({ title, rating }) => t('answers.postTrip.rated', { title, rating }))
  const some = (texts: readonly string[]) => listOf(texts.slice(0, shown), locale)
  return [
    t('replies.postTrip.done', { done: counts.done, all, places: counts.places }),
    best.length > 0 ? t('replies.postTrip.best', { items: some(best) }) : '',
    skipped.length > 0 ? t('replies.postTrip.skipped', { items: some(skipped) }) : '',
    added.length > 0 ? t('replies.postTrip.added', { items: some(added) }) : '',
    distanceKm > 0
      ? t('replies.postTrip.distance', { km: distanceKm })
      : about === 'distance'
        ? t('replies.postTrip.distanceUnknown')
        : '',
    spent.amount > 0 ? t('replies.postTrip.spent', { amount: formatMoney(spent, locale) }) : '',
    counts.open > 0 ? t('replies.postTrip.open', { count: counts.open }) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

export function writeSpending({ value }: Result<z.output<typeof spendingReportSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { actual, planned, left, byCategory, unconverted } = value
  if (actual.amount === 0) return t('replies.postTrip.nothingSpent', { planned: formatMoney(planned, locale) })
  const lines = byCategory
    .filter((each) => each.actual.amount > 0)
    .toSorted((a, b) => b.actual.amount - a.actual.amount)
    .map((each) =>
      t('replies.postTrip.category', { category: each.category, amount: formatMoney(each.actual, locale) }),
    )
  const rest = left && formatMoney({ ...left, amount: Math.abs(left.amount) }, locale)
  return [
    t('replies.postTrip.total', { actual: formatMoney(actual, locale), planned: formatMoney(planned, locale) }),
    left && rest ? t(`replies.postTrip.${left.amount < 0 ? 'overBudget' : 'underBudget'}`, { amount: rest }) : '',
    ...lines,
    unconverted > 0 ? t('replies.postTrip.unconverted', { count: unconverted }) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

export function writePreferences(
  { value }: Result<z.output<typeof extractPreferencesSpec.output>>,
  locale: Locale,
): string {
  const t = createServerTranslator(locale)
  if (value.status !== 'ok') return t(`replies.postTrip.preferences.${value.status}`)
  const lines = value.tags.map(({ label, because, weight, before }) =>
    t('replies.postTrip.preferences.line', {
      tag: label,
      change: weight < (before ?? 0) ? 'less' : 'more',
      items: listOf(
        because.map(({ title, rating }) => t('answers.postTrip.rated', { title, rating })),
        locale,
      ),
    }),
  )
  return [t('replies.postTrip.preferences.title'), ...lines, t('replies.postTrip.preferences.waits')].join('\n')
}

export function writeNextTrips({ value }: Result<z.output<typeof suggestNextTimeSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  if (value.trips.length === 0) return t('replies.postTrip.noNext')
  const lines = value.trips.map(({ kind, destination, durationDays, reason, season }) =>
    t('replies.postTrip.next', { kind, name: destination, days: durationDays, reason, season }),
  )
  const children = value.companions.includes('children') ? value.children : 0
  const older = value.companions.includes('older') ? 'yes' : 'no'
  return [
    t('replies.postTrip.nextTitle', { count: lines.length, older, children }),
    ...lines,
    value.unmet.length > 0 ? t('replies.postTrip.nextUnmet', { wishes: listOf(value.unmet, locale) }) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

export function writeReport(
  { value: { status, format } }: Result<z.output<typeof buildReportSpec.output>>,
  locale: Locale,
): string {
  return createServerTranslator(locale)(`replies.postTrip.report.${status}`, { format })
}

const shownDays = 7

export function writeAlbum({ value }: Result<z.output<typeof collectAlbumSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { photos, days, undated, unplaced } = value
  if (photos === 0) return t('replies.postTrip.album.none')
  const lines = days.slice(0, shownDays).map(({ date, day, photos: count, places }) =>
    t('replies.postTrip.album.day', {
      ...{ date: formatDay(date, locale), day: day ?? 0, count },
      hasPlaces: places.length > 0 ? 'yes' : 'no',
      places: listOf(places.slice(0, shown), locale),
    }),
  )
  const more = days.length - shownDays
  return [
    t('replies.postTrip.album.title', { count: photos, days: days.length }),
    ...lines,
    more > 0 ? t('replies.postTrip.album.more', { count: more }) : '',
    undated > 0 ? t('replies.postTrip.album.undated', { count: undated }) : '',
    unplaced > 0 ? t('replies.postTrip.album.unplaced', { count: unplaced }) : '',
    undated + unplaced > 0 ? t('replies.postTrip.album.consent') : '',
  ]
    .filter(Boolean)
    .join('\n')
}
