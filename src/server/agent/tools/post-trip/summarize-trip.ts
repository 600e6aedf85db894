import { summarizeTripSpec } from '#contract/agent-tools/post-trip.ts'
import type { Locale } from '#contract/locale.ts'
import type { TripReport } from '#contract/trip-report.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

const mostTitles = 10
const shownTitles = 4

export const summarizeTrip = ({ tripReport }: Pick<ToolDependencies, 'tripReport'>) =>
  defineTool({
    spec: summarizeTripSpec,
    description:
      'What really happened on the trip: what was done, skipped and added, the best rated, the distance, the places and the money spent.',
    timeoutMs: 8000,
    async run({ about }, { actor, tripId, locale, signal }): Promise<ResultOf<typeof summarizeTripSpec>> {
      const t = createServerTranslator(locale)
      const report = await tripReport.read(actor, tripId, locale, signal)
      const { counts, distance, highlights } = report
      const items = report.days.flatMap((day) => day.items)
      const titles = (matches: (item: (typeof items)[number]) => boolean) =>
        items.filter(matches).map(({ title }) => title)
      const { done, skipped, open, added, places } = counts
      const skippedTitles = titles(({ status }) => status === 'skipped')
      const addedTitles = titles(({ isAdded }) => isAdded)
      return {
        output: {
          title: report.title,
          days: report.durationDays,
          counts: { done, skipped, open, added, places },
          done: titles(({ status }) => status === 'done').slice(0, mostTitles),
          skipped: skippedTitles.slice(0, mostTitles),
          added: addedTitles.slice(0, mostTitles),
          highlights: highlights.map(({ title, rating }) => ({ title, rating: rating ?? 0 })),
          distanceKm: distance.totalKm,
          about: about ?? null,
          byMode: distance.byMode,
          spent: report.spending.actual,
          tags: report.tags.map(({ label }) => label),
        },
        summary: t('answers.postTrip.doneOf', { done, all: done + skipped + open }),
        card: {
          type: 'facts',
          title: report.title,
          about: null,
          rows: rowsOf(report, { skipped: skippedTitles, added: addedTitles }, locale),
          place: null,
          plan: null,
          url: null,
        },
      }
    },
  })

function rowsOf(
  { counts, highlights, distance, spending }: TripReport,
  titles: Record<'skipped' | 'added', readonly string[]>,
  locale: Locale,
) {
  const t = createServerTranslator(locale)
  const { done, skipped, open, places } = counts
  const list = (texts: readonly string[]) => joinTexts('enumeration', texts.slice(0, shownTitles), locale)
  const row = (key: 'done' | 'best' | 'skipped' | 'added' | 'places' | 'distance' | 'spent', value: string) =>
    value === '' ? [] : [{ label: t(`answers.postTrip.row.${key}`), value, tone: 'plain' as const }]
  return [
    ...row('done', t('answers.postTrip.doneOf', { done, all: done + skipped + open })),
    ...row(
      'best',
      list(highlights.map(({ title, rating }) => t('answers.postTrip.rated', { title, rating: rating ?? 0 }))),
    ),
    ...row('skipped', list(titles.skipped)),
    ...row('added', list(titles.added)),
    ...row('places', String(places)),
    ...row('distance', distance.totalKm > 0 ? t('answers.postTrip.km', { km: distance.totalKm }) : ''),
    ...row('spent', spending.actual.amount > 0 ? formatMoney(spending.actual, locale) : ''),
  ]
}
