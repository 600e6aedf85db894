'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '#components/ui/disclosure.tsx'
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
    <Disclosure className="mt-8" summary={t('asTable')}>
      <Table
        caption={t('byDay')}
        columns={columns}
        rows={days.toReversed()}
        rowKey={({ day }) => day}
        className="tabular mt-2"
      />
    </Disclosure>
  )
}
