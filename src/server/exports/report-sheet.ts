import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { ReportItem, TripReport } from '#contract/trip-report.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import type { ServerTranslator } from '#i18n/server/server-translator.ts'
import type { CardSheet } from '../documents/card/card-sheet.ts'
import type { Bar, ReportMap, ReportSheet } from '../documents/report/report-sheet.ts'
import { dayTitle, placesAndDates } from './export-texts.ts'

interface ReportTexts {
  t: ServerTranslator
  locale: Locale
}

export function toReportSheet(report: TripReport, { t, locale }: ReportTexts): ReportSheet {
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
    map: mapOf(report, t),
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
    ways: distance.byMode.map(({ mode, km: length }) => ({
      label: t(`exports.report.mode.${mode}`),
      distance: km(length),
    })),
    days: report.days
      .filter(({ items }) => items.length > 0)
      .map(({ day, date, items }) => ({
        title: day === null ? t('exports.report.noDay') : dayTitle({ number: day, date }, t),
        items: items.map((item) => ({
          title: item.title,
          status: item.status,
          detail: [
            t(`exports.report.status.${item.status}`),
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

/** What a picture tells of it to everybody who sees it: no money. */
export function toCardSheet(report: TripReport, { t }: Pick<ReportTexts, 't'>): CardSheet {
  return {
    title: report.title,
    subtitle: placesAndDates(report, t),
    figures: travelFigures(report, t),
    map: mapOf(report, t),
    highlightsLabel: t('exports.report.highlights'),
    highlights: report.highlights.map(({ title }) => title),
  }
}

function figuresOf(report: TripReport, { t, locale }: ReportTexts) {
  const spent = formatMoney(report.spending.actual, locale)
  return [...travelFigures(report, t), { label: t('exports.report.figure.spent'), value: spent }]
}

function travelFigures({ counts, durationDays, distance }: TripReport, t: ServerTranslator) {
  const figure = (key: 'days' | 'places' | 'done' | 'distance', value: string) => ({
    label: t(`exports.report.figure.${key}`),
    value,
  })
  const marked = counts.done + counts.skipped + counts.open
  return [
    ...(durationDays === null ? [] : [figure('days', String(durationDays))]),
    figure('places', String(counts.places)),
    figure('done', t('exports.report.doneOf', { done: counts.done, all: marked })),
    figure('distance', t('exports.report.km', { km: Math.round(distance.totalKm) })),
  ]
}

function mapOf({ days, stops }: TripReport, t: ServerTranslator): ReportMap | null {
  const routes = days.flatMap(({ day, items }) => {
    if (day === null) return []
    const places = items.flatMap(({ status, place }) => (place && status !== 'skipped' ? [place] : []))
    return places.length === 0 ? [] : [places.map(({ lat, lng }): [number, number] => [lng, lat])]
  })
  const names = stops.map(({ place }) => place.name).reduce((before, next) => t('text.join.items', { before, next }))
  return {
    alt: t('exports.report.mapOf', { names }),
    days: routes,
    stops: stops.map(({ place: { name, lat, lng } }) => ({ name, at: [lng, lat] })),
  }
}

function whenAndRated({ day, rating }: ReportItem, t: ServerTranslator): string {
  return [
    day === null ? '' : t('exports.day', { number: day }),
    rating === null ? '' : t('exports.report.rating', { rating }),
  ]
    .filter(Boolean)
    .join(' · ')
}
