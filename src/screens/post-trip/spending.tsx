'use client'
import { useTranslations } from 'next-intl'
import type { TripDetail } from '#contract/trip.ts'
import { Breakdown } from '#features/budget/components/breakdown.tsx'
import { useBudgetPeople } from '#features/budget/hooks/use-budget-people.ts'
import { trpc } from '#lib/trpc.ts'

/** What was spent, by category, day and person, against plan and budget. */
export function Spending({ trip }: { trip: TripDetail }) {
  const t = useTranslations('post')
  const { data: summary } = trpc.budget.summary.useQuery({ tripId: trip.id })
  const people = useBudgetPeople(trip, summary)
  if (!summary) return null
  return (
    <section aria-label={t('spending')}>
      <h2 className="mb-3 font-semibold text-base">{t('spending')}</h2>
      <Breakdown summary={summary} people={people} />
    </section>
  )
}
