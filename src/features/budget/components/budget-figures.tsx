'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { BudgetSummary } from '#contract/budget.ts'
import type { Money } from '#contract/money.ts'
import { classNames } from '#lib/class-names.ts'
import { formatMoney } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'

/** Budget, planned, spent and what is left of it. `action` sets a budget where there is none. */
export function BudgetFigures({ summary, action }: { summary: BudgetSummary; action: ReactNode }) {
  const t = useTranslations('budget')
  const locale = useLocale()
  const { budget, planned, actual } = summary
  const left = budget && { ...budget, amount: budget.amount - actual.amount }
  const plannedLeft = budget && { ...budget, amount: budget.amount - planned.amount }
  const show = (money: Money) => formatMoney(money, locale)
  const isOver = left !== null && left.amount < 0
  return (
    <div className="mb-6">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        <Figure label={t('figure.budget')}>{budget ? show(budget) : action}</Figure>
        <Figure
          label={t('figure.planned')}
          detail={
            plannedLeft &&
            t(plannedLeft.amount < 0 ? 'figure.plannedOver' : 'figure.plannedUnder', {
              amount: show(roundEstimate({ ...plannedLeft, amount: Math.abs(plannedLeft.amount) })),
            })
          }
        >
          {show(roundEstimate(planned))}
        </Figure>
        <Figure label={t('figure.actual')}>{show(actual)}</Figure>
        {left ? (
          <Figure
            label={t(isOver ? 'figure.over' : 'figure.left')}
            detail={t('figure.leftMeaning')}
            className={isOver ? 'text-danger' : undefined}
          >
            {show({ ...left, amount: Math.abs(left.amount) })}
          </Figure>
        ) : null}
      </dl>
      {budget && budget.amount > 0 ? (
        <div aria-hidden className="relative mt-4 h-2 overflow-hidden rounded-full bg-line">
          <span
            className="absolute inset-y-0 left-0 rounded-full bg-line-strong"
            style={{ width: `${Math.min(100, (planned.amount / budget.amount) * 100)}%` }}
          />
          <span
            className={classNames('absolute inset-y-0 left-0 rounded-full', isOver ? 'bg-danger' : 'bg-accent')}
            style={{ width: `${Math.min(100, (actual.amount / budget.amount) * 100)}%` }}
          />
        </div>
      ) : null}
      {summary.unconverted.length > 0 ? (
        <p className="mt-3 text-caution text-sm">{t('unconverted', { count: summary.unconverted.length })}</p>
      ) : null}
    </div>
  )
}

function Figure({
  label,
  detail,
  className,
  children,
}: {
  label: string
  detail?: string | null
  className?: string
  children: ReactNode
}) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-faint text-xs">{label}</dt>
      <dd className={classNames('tabular mt-0.5 break-words font-semibold text-lg', className)}>
        {children}
        {detail ? <span className="block font-normal text-ink-faint text-xs">{detail}</span> : null}
      </dd>
    </div>
  )
}
