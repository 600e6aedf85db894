'use client'
import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import type { Expense } from '#contract/budget.ts'
import { wallTimeOnTrip } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { loadPart } from '#lib/load-part.ts'
import { trpc } from '#lib/trpc.ts'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'
import { useBudgetPeople } from '../hooks/use-budget-people.ts'
import { useExpenseActions } from '../hooks/use-expense-actions.ts'
import { useHomeRate } from '../hooks/use-home-rate.ts'
import { BudgetFigures } from './budget-figures.tsx'
import { BudgetSkeleton } from './budget-skeleton.tsx'
import { ExpenseList } from './expense-list.tsx'
import { SettleUp } from './settle-up.tsx'

const ExpenseSheet = dynamic(
  () => loadPart(() => import('./expense-sheet.tsx')).then((module) => module.ExpenseSheet),
  {
    ssr: false,
  },
)
const Breakdown = dynamic(() => loadPart(() => import('./breakdown.tsx')).then((module) => module.Breakdown), {
  ssr: false,
  loading: () => <Skeleton className="h-64" />,
})

const tabs = ['expenses', 'breakdown', 'settle'] as const

/** Figures, expenses, charts and who owes whom. `setBudget` stands in place of the budget where there is none. */
export function BudgetBoard({ trip, setBudget }: { trip: TripDetail; setBudget: ReactNode }) {
  const t = useTranslations('budget')
  const explain = useAppError()
  const [params, setParams] = useQueryParams()
  const [editing, setEditing] = useState<Expense | 'new' | null>(null)
  const { id: tripId } = trip
  const canWrite = trip.role !== 'viewer'
  const summary = trpc.budget.summary.useQuery({ tripId })
  const expenses = trpc.budget.expenses.list.useInfiniteQuery(
    { tripId, limit: 50 },
    { getNextPageParam: (page) => page.nextCursor },
  )
  const settlement = trpc.budget.settleUp.useQuery({ tripId })
  const people = useBudgetPeople(trip, summary.data)
  const home = useHomeRate(trip.currency)
  const actions = useExpenseActions(tripId)
  const items = useItemChoices(trip)
  const error = summary.error ?? expenses.error ?? settlement.error
  if (error) {
    return (
      <ErrorState
        title={t('failed')}
        reference={readAppError(error).requestId}
        onRetry={() => void Promise.all([summary.refetch(), expenses.refetch(), settlement.refetch()])}
      >
        {explain(error)}
      </ErrorState>
    )
  }
  if (!summary.data || !expenses.data || !settlement.data) return <BudgetSkeleton />
  const listed = expenses.data.pages.flatMap((page) => page.items)
  const add = canWrite ? (
    <Button variant="primary" onClick={() => setEditing('new')}>
      <Plus aria-hidden strokeWidth={1.75} />
      {t('add')}
    </Button>
  ) : null
  return (
    <>
      <BudgetFigures summary={summary.data} action={setBudget} />
      <Tabs
        label={t('tabs.label')}
        value={parseOption(tabs, params.get('tab'))}
        onChange={(next) => setParams({ tab: next === tabs[0] ? null : next })}
        tabs={[
          {
            id: 'expenses',
            label: t('tabs.expenses'),
            content:
              listed.length === 0 ? (
                <EmptyState headingLevel={2} title={t('emptyTitle')} example={t('emptyExample')} action={add} />
              ) : (
                <>
                  <div className="mb-4">{add}</div>
                  <ExpenseList
                    expenses={listed}
                    people={people}
                    hasMore={expenses.hasNextPage}
                    isLoadingMore={expenses.isFetchingNextPage}
                    onLoadMore={() => void expenses.fetchNextPage()}
                    onOpen={setEditing}
                  />
                </>
              ),
          },
          {
            id: 'breakdown',
            label: t('tabs.breakdown'),
            content: <Breakdown summary={summary.data} people={people} />,
          },
          ...(settlement.data.balances.length > 1
            ? [
                {
                  id: 'settle',
                  label: t('tabs.settle'),
                  count: settlement.data.transfers.length || undefined,
                  content: (
                    <SettleUp
                      settlement={settlement.data}
                      people={people}
                      home={home}
                      canWrite={canWrite}
                      isMarking={actions.isMarking}
                      onMarkPaid={actions.markPaid}
                      onUnmark={actions.unmark}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing ? (
        <ExpenseSheet
          expense={editing === 'new' ? null : editing}
          people={people}
          items={items}
          currency={trip.currency}
          today={wallTimeOnTrip(trip, new Date()).date}
          canWrite={canWrite}
          onSave={actions.save}
          onRemove={actions.remove}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  )
}

/** What of the plan can be paid for, in its order. */
function useItemChoices({ itinerary }: TripDetail) {
  const tCommon = useTranslations('common')
  return itinerary
    .filter(({ kind }) => kind !== 'note')
    .map(({ id, kind, title, day }) => ({
      id,
      kind,
      title,
      label: day === null ? title : `${tCommon('day', { number: day })} · ${title}`,
    }))
}
