'use client'
import { useLocale, useTranslations } from 'next-intl'
import { LoadMore } from '#components/ui/load-more.tsx'
import { Money } from '#components/ui/money.tsx'
import type { Expense } from '#contract/budget.ts'
import { formatDay, formatMoney } from '#lib/format.ts'
import { categoryIcons } from '../category-icons.ts'
import type { BudgetPeople } from '../hooks/use-budget-people.ts'

/** Expenses by day, latest first. */
export function ExpenseList({
  expenses,
  people,
  hasMore,
  isLoadingMore,
  onLoadMore,
  onOpen,
}: {
  expenses: readonly Expense[]
  people: BudgetPeople
  hasMore: boolean
  isLoadingMore: boolean
  onLoadMore: () => void
  onOpen: (expense: Expense) => void
}) {
  const locale = useLocale()
  const days = [...new Set(expenses.map(({ spentOn }) => spentOn))]
  return (
    <>
      {days.map((day) => (
        <section key={day} aria-label={formatDay(day, locale, 'year')} className="mb-5">
          <h2 className="border-line border-b pb-1.5 font-medium text-ink-faint text-xs">
            {formatDay(day, locale, 'weekday')}
          </h2>
          <ul className="divide-y divide-line">
            {expenses
              .filter(({ spentOn }) => spentOn === day)
              .map((expense) => (
                <ExpenseRow key={expense.id} expense={expense} people={people} onOpen={() => onOpen(expense)} />
              ))}
          </ul>
        </section>
      ))}
      {hasMore ? <LoadMore hasMore loading={isLoadingMore} onLoadMore={onLoadMore} /> : null}
    </>
  )
}

function ExpenseRow({ expense, people, onOpen }: { expense: Expense; people: BudgetPeople; onOpen: () => void }) {
  const t = useTranslations('budget')
  const locale = useLocale()
  const { title, category, amount, inTripCurrency, split } = expense
  const Icon = categoryIcons[category]
  const isShared = people.on(expense).length > 1
  const isConverted = amount.currency !== inTripCurrency.currency
  return (
    <li className="relative flex items-start gap-3 rounded-md px-1 py-2.5 hover:bg-hover">
      <Icon aria-hidden className="mt-0.5 size-[18px] shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={onOpen}
          className='max-w-full break-words rounded-sm text-left font-medium text-sm after:absolute after:inset-0 after:content-[""]'
        >
          {title}
        </button>
        <p className="text-ink-faint text-xs">
          {isShared
            ? t(`row.${split.mode}`, { name: people.nameOf(expense.paidBy), count: split.parts.length })
            : t(`category.${category}`)}
        </p>
      </div>
      <div className="shrink-0 text-right">
        <Money value={inTripCurrency} className="font-medium text-sm" />
        {isConverted ? (
          <p className="tabular text-ink-faint text-xs">
            {t('row.converted', {
              amount: formatMoney(amount, locale),
              date: formatDay(expense.rateDate, locale, 'short'),
            })}
          </p>
        ) : null}
      </div>
    </li>
  )
}
