'use client'
import { useLocale, useTranslations } from 'next-intl'
import { ColumnChart } from '#components/ui/column-chart.tsx'
import type { ProductUsage, UsageDay } from '#contract/usage.ts'
import { formatDay } from '#lib/format.ts'

type Figure = Exclude<keyof UsageDay, 'day'>

/** Stacked from the axis up. */
const charts = [
  { id: 'people', figures: ['people'] },
  { id: 'newPeople', figures: ['newPeople'] },
  { id: 'trips', figures: ['trips'] },
  { id: 'runs', figures: ['runs'] },
  { id: 'tokens', figures: ['inputTokens', 'outputTokens'] },
  { id: 'errors', figures: ['failedRuns', 'failedCalls'] },
] as const satisfies readonly { id: string; figures: readonly Figure[] }[]
const fills = ['fill-accent', 'fill-control']

export function UsageCharts({ usage: { days, people } }: { usage: ProductUsage }) {
  const t = useTranslations('admin.usagePage')
  const locale = useLocale()
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const [first, last] = [days.at(0)?.day, days.at(-1)?.day]
  if (!first || !last) return null
  return (
    <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      {charts.map(({ id, figures }) => {
        const total = days.reduce((sum, day) => sum + figures.reduce<number>((own, figure) => own + day[figure], 0), 0)
        return (
          <li key={id}>
            <h2 className="mb-3 flex items-baseline justify-between gap-3 text-sm">
              <span className="font-semibold">{t(`chart.${id}`)}</span>
              {/* The same person on two days is one. */}
              <span className="tabular text-ink-soft">{short.format(id === 'people' ? people : total)}</span>
            </h2>
            <ColumnChart
              series={figures.map((figure, index) => ({
                id: figure,
                label: t(`figure.${figure}`),
                fill: fills[index] ?? 'fill-accent',
              }))}
              columns={days.map((day) => ({ id: day.day, values: figures.map((figure) => day[figure]) }))}
              ends={[formatDay(first, locale, 'short'), formatDay(last, locale, 'short')]}
              formatTick={(value) => short.format(value)}
            />
          </li>
        )
      })}
    </ul>
  )
}
