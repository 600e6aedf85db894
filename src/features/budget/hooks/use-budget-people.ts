'use client'
import { useTranslations } from 'next-intl'
import type { BudgetSummary, Expense } from '#contract/budget.ts'
import type { TripDetail } from '#contract/trip.ts'
import { trpc } from '#lib/trpc.ts'

export interface Participant {
  userId: string
  name: string
}

export interface BudgetPeople {
  /** The reader. */
  me: string
  nameOf: (userId: string) => string
  /** The members, and who took part in this expense and has left since. */
  on: (expense: Expense | null) => Participant[]
}

/** Who takes part in the expenses of a trip, by the names under which they are shown. */
export function useBudgetPeople(trip: TripDetail, summary: BudgetSummary | undefined): BudgetPeople {
  const t = useTranslations('budget')
  const { data: user } = trpc.accounts.me.useQuery()
  const known = [...trip.members, ...(summary?.byMember ?? [])]
  const nameOf = (userId: string) => known.find((each) => each.userId === userId)?.name || t('formerMember')
  return {
    me: user?.id ?? trip.members[0]?.userId ?? '',
    nameOf,
    on: (expense) => {
      const taking = expense ? [expense.paidBy, ...expense.split.parts.map(({ userId }) => userId)] : []
      const ids = new Set([...trip.members.map(({ userId }) => userId), ...taking])
      return [...ids].map((userId) => ({ userId, name: nameOf(userId) }))
    },
  }
}
