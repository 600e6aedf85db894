'use client'
import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type Column, Table } from '#components/ui/table.tsx'
import type { UsageDay } from '#contract/usage.ts'
import { formatDay } from '#lib/format.ts'

const figures = [
  'people',
  'newPeople',
  'trips',
  'runs',
  'failedRuns',
  'failedCalls',
  'inputTokens',
  'outputTokens',
] as const satisfies readonly (keyof UsageDay)[]

/** The figures of the charts, newest day first. */
export function UsageTable({ days }: { days: readonly UsageDay[] }) {
  const t = useTranslations('admin.usagePage')
  const locale = useLocale()
  const columns: Column<UsageDay>[] = [
    {
      id: 'day',
      header: t('day'),
      className: 'whitespace-nowrap',
      cell: ({ day }) => <time dateTime={day}>{formatDay(day, locale, 'short')}</time>,
    },
    ...figures.map((figure) => ({
      id: figure,
      header: t(`figure.${figure}`),
      align: 'end' as const,
      cell: (row: UsageDay) => row[figure].toLocaleString(locale),
    })),
  ]
  return (
    <details className="group mt-8">
      <summary className="flex min-h-9 w-fit cursor-pointer list-none items-center gap-1.5 rounded-sm text-ink-soft text-sm hover:text-ink pointer-coarse:min-h-11">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" strokeWidth={1.75} />
        {t('asTable')}
      </summary>
      <Table
        caption={t('byDay')}
        columns={columns}
        rows={days.toReversed()}
        rowKey={({ day }) => day}
        className="tabular mt-2"
      />
    </details>
  )
}
