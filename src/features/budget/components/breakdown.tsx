'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import type { BudgetSummary } from '#contract/budget.ts'
import type { Money } from '#contract/money.ts'
import { formatDay, formatMoney } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'
import type { BudgetPeople } from '../hooks/use-budget-people.ts'

interface Row {
  id: string
  label: string
  budget: Money | null
  planned: Money
  actual: Money
  /** Only by person. */
  paid?: Money
}

const views = ['category', 'day', 'person'] as const
type View = (typeof views)[number]

/** Planned, budget and spent by category, day or person: a chart, and the same figures as a table. */
export function Breakdown({ summary, people }: { summary: BudgetSummary; people: BudgetPeople }) {
  const t = useTranslations('budget')
  const locale = useLocale()
  const [view, setView] = useState<View>('category')
  const rows = useRows(summary, people)[view]
  const hasBudget = rows.some(({ budget }) => budget !== null)
  const { currency } = summary.actual
  const show = (money: Money | null | undefined) => (money ? formatMoney(money, locale) : '–')
  const columns: Column<Row>[] = [
    { id: 'label', header: t(`by.${view}`), cell: ({ label }) => label },
    { id: 'planned', header: t('figure.planned'), align: 'end', cell: ({ planned }) => show(roundEstimate(planned)) },
    { id: 'actual', header: t('figure.actual'), align: 'end', cell: ({ actual }) => show(actual) },
    ...(hasBudget
      ? [{ id: 'budget', header: t('figure.share'), align: 'end' as const, cell: ({ budget }: Row) => show(budget) }]
      : []),
    ...(view === 'person'
      ? [{ id: 'paid', header: t('figure.paid'), align: 'end' as const, cell: ({ paid }: Row) => show(paid) }]
      : []),
  ]
  return (
    <div>
      <Segmented
        label={t('by.label')}
        name="breakdown"
        value={view}
        onChange={setView}
        options={views.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      {rows.length === 0 ? (
        <p className="mt-6 text-ink-soft text-sm">{t('by.empty')}</p>
      ) : (
        <div className="mt-5 grid gap-8 lg:grid-cols-2">
          <BarChart
            series={[
              { id: 'planned', label: t('figure.planned'), fill: 'fill-control' },
              { id: 'actual', label: t('figure.actual'), fill: 'fill-accent' },
            ]}
            rows={rows.map(({ id, label, planned, actual, budget }) => ({
              id,
              label,
              values: [planned.amount, actual.amount],
              mark: budget?.amount,
            }))}
            markLabel={hasBudget ? t('figure.share') : undefined}
            formatTick={(amount) => formatMoney({ amount: Math.round(amount), currency }, locale)}
          />
          <Table
            caption={t('by.caption', { view })}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            className="tabular"
          />
        </div>
      )}
    </div>
  )
}

function useRows(summary: BudgetSummary, people: BudgetPeople): Record<View, Row[]> {
  const t = useTranslations('budget')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const dayLabel = ({ day, date }: BudgetSummary['byDay'][number]) => {
    if (day === null) return t('by.elsewhere')
    const number = tCommon('day', { number: day })
    return date ? `${number} · ${formatDay(date, locale, 'short')}` : number
  }
  return {
    category: summary.byCategory.map((row) => ({
      ...row,
      id: row.category,
      label: t(`category.${row.category}`),
      budget: null,
    })),
    day: summary.byDay.map((row) => ({ ...row, id: String(row.day), label: dayLabel(row) })),
    person: summary.byMember.map((row) => ({ ...row, id: row.userId, label: people.nameOf(row.userId) })),
  }
}
