import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { ReportItem, TripReport } from '#contract/trip-report.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import type { ServerTranslator } from '#i18n/server/server-translator.ts'
import type { Cover } from '../covers/compose-cover.ts'
import { type CardSheet, mostFigures, type NamedCover } from '../documents/card/card-sheet.ts'
import type { Bar, ReportSheet } from '../documents/report/report-sheet.ts'
import { datesOf, dayTitle, placesAndDates, stopNames } from './export-texts.ts'

/** Shorter ways round to nothing. */
const leastKm = 0.5

interface ReportTexts {
  t: ServerTranslator
  locale: Locale
}

export function toReportSheet(report: TripReport, cover: Cover, { t, locale }: ReportTexts): ReportSheet {
  const { spending, distance, tags, nextTrips } = report
  const label = (key: keyof ReportSheet['labels']) => t(`exports.report.${key}`)
  const money = (amount: Money): Bar => ({ value: Math.max(0, amount.amount), text: formatMoney(amount, locale) })
  const km = (value: number): Bar => ({ value, text: t('exports.report.km', { km: Math.round(value) }) })
  return {
    locale,
    title: report.title,
    subtitle: placesAndDates(report, t),
    labels: {
      map: label('map'),
      highlights: label('highlights'),
      spending: label('spending'),
      planned: label('planned'),
      actual: label('actual'),
      byDay: label('byDay'),
      distance: label('distance'),
      happened: label('happened'),
      tags: label('tags'),
      next: label('next'),
    },
    figures: figuresOf(report, { t, locale }),
    map: { alt: t('exports.report.mapOf', { names: stopNames(report, t) }), cover: namedCover(report, cover) },
    categories: spending.byCategory
      .filter(({ planned, actual }) => planned.amount > 0 || actual.amount > 0)
      .map(({ category, planned, actual }) => ({
        label: t(`answers.postTrip.category.${category}`),
        planned: money(planned),
        actual: money(actual),
      })),
    spendingDays: spending.byDay.flatMap(({ day, date, actual }) =>
      day === null || actual.amount <= 0
        ? []
        : [{ label: date ? formatDay(date, locale) : dayTitle({ number: day, date }, t), actual: money(actual) }],
    ),
    highlights: report.highlights.map((item) => ({ title: item.title, detail: whenAndRated(item, t) })),
    ways: distance.byMode
      .filter(({ km: length }) => length >= leastKm)
      .map(({ mode, km: length }) => ({ label: t(`exports.report.mode.${mode}`), distance: km(length) })),
    days: report.days
      .filter(({ items }) => items.length > 0)
      .map(({ day, date, items }) => ({
        title: day === null ? t('exports.report.noDay') : dayTitle({ number: day, date }, t),
        items: items.map((item) => ({
          title: item.title,
          status: item.status,
          detail: [
            item.status === 'open' ? '' : t(`exports.report.status.${item.status}`),
            item.isAdded ? t('exports.report.added') : '',
            item.rating === null ? '' : t('exports.report.rating', { rating: item.rating }),
          ]
            .filter(Boolean)
            .join(' · '),
        })),
      })),
    tags: tags.map((tag) => tag.label),
    next: nextTrips.map(({ kind, destination, durationDays, reason, season }) => ({
      title: t(`exports.report.nextTitle.${kind}`, { name: destination.name, days: durationDays }),
      reason,
      season,
    })),
  }
}

/** What a picture tells of it to everybody who sees it: no money, and nothing that is left to be done. */
export function toCardSheet(report: TripReport, cover: Cover, { t }: Pick<ReportTexts, 't'>): CardSheet {
  const hasRated = report.highlights.length > 0
  const label = (key: 'highlights' | 'places') => t(`exports.report.${key}`)
  return {
    title: report.title,
    stops: stopNames(report, t),
    dates: datesOf(report, t),
    figures: pictureFigures(report, t),
    cover: namedCover(report, cover),
    highlightsLabel: label(hasRated ? 'highlights' : 'places'),
    highlights: hasRated ? report.highlights.map(({ title }) => title) : sightsOf(report),
  }
}

/** A stop that one comes back to has one name. */
function namedCover({ stops, days }: TripReport, { svg, stops: spots, place }: Cover): NamedCover {
  const named = stops.map(({ place: { name } }, index) => ({ name, ...(spots[index] ?? { x: 0, y: 0 }) }))
  const seen = days.flatMap(({ day, items }) =>
    day === null ? [] : items.filter(({ status }) => status !== 'skipped'),
  )
  return {
    svg,
    stops: named.filter(({ name }, index) => named.findIndex((each) => each.name === name) === index),
    places: seen.flatMap((item) => (item.place ? [place(item.place)] : [])),
  }
}

function sightsOf({ days }: TripReport): string[] {
  const seen = days.flatMap(({ day, items }) =>
    day === null ? [] : items.filter(({ kind, status }) => kind === 'attraction' && status !== 'skipped'),
  )
  return [...new Set(seen.map(({ title }) => title))]
}

function figuresOf(report: TripReport, { t, locale }: ReportTexts) {
  const { counts, durationDays, spending } = report
  const marked = counts.done + counts.skipped + counts.open
  return [
    ...(durationDays === null ? [] : [figure('days', String(durationDays), t)]),
    figure('places', String(counts.places), t),
    figure('done', t('exports.report.doneOf', { done: counts.done, all: marked }), t),
    distanceFigure(report, t),
    figure('spent', formatMoney(spending.actual, locale), t),
  ]
}

/** Without what would say nothing: no zeros, and none of what was not marked. */
function pictureFigures(report: TripReport, t: ServerTranslator): CardSheet['figures'] {
  const { counts, durationDays, distance } = report
  const isTelling = { days: durationDays !== null, places: counts.places > 0, distance: distance.totalKm >= 1 }
  return [
    ...(isTelling.days ? [figure('days', String(durationDays), t)] : []),
    ...(isTelling.places ? [figure('places', String(counts.places), t)] : []),
    ...(isTelling.distance ? [distanceFigure(report, t)] : []),
  ].slice(0, mostFigures)
}

function figure(key: 'days' | 'places' | 'done' | 'distance' | 'spent', value: string, t: ServerTranslator) {
  return { label: t(`exports.report.figure.${key}`), value }
}

function distanceFigure({ distance }: TripReport, t: ServerTranslator) {
  return figure('distance', t('exports.report.km', { km: Math.round(distance.totalKm) }), t)
}

function whenAndRated({ day, rating }: ReportItem, t: ServerTranslator): string {
  return [
    day === null ? '' : t('exports.day', { number: day }),
    rating === null ? '' : t('exports.report.rating', { rating }),
  ]
    .filter(Boolean)
    .join(' · ')
}
