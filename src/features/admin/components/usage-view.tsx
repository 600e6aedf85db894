'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import { TableSkeleton } from '#components/ui/table-skeleton.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'
import { ProcessFigures } from './process-figures.tsx'
import { UsageCharts } from './usage-charts.tsx'
import { UsageTable } from './usage-table.tsx'

const refreshEveryMs = 60_000
const spans = ['30', '7', '90'] as const
const shownSpans = ['7', '30', '90'] as const satisfies readonly (typeof spans)[number][]

/** How much the product is used, by day, and how this process copes. */
export function UsageView() {
  const t = useTranslations('admin.usagePage')
  const tAdmin = useTranslations('admin')
  const explain = useAppError()
  const [params, setParams] = useQueryParams()
  const span = parseOption(spans, params.get('days'))
  const { data, error, isPending, refetch } = trpc.admin.usage.useQuery(
    { days: Number(span) },
    { refetchInterval: refreshEveryMs, staleTime: 0, placeholderData: keepPreviousData },
  )
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-ink-soft">{t('lead')}</p>
        <Segmented
          label={t('span')}
          name="usage-span"
          value={span}
          onChange={(next) => setParams({ days: next === spans[0] ? null : next })}
          options={shownSpans.map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
        />
      </div>
      {isPending ? <TableSkeleton rows={8} /> : null}
      {error && !data ? (
        <ErrorState title={tAdmin('loadFailed')} onRetry={() => void refetch()}>
          {explain(error)}
        </ErrorState>
      ) : null}
      {data ? (
        <>
          <UsageCharts usage={data} />
          <UsageTable days={data.days} />
          <ProcessFigures figures={data.process} />
        </>
      ) : null}
    </>
  )
}
