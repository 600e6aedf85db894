'use client'
import type { StoredFile } from '#contract/file.ts'
import type { TripDetail } from '#contract/trip.ts'
import { trpc } from '#lib/trpc.ts'

/** Gives the titles of what a file belongs to: items first. Expenses are read where a file has some. */
export function useTargetTitles(trip: TripDetail, files: readonly StoredFile[]) {
  const hasReceipts = files.some(({ expenseIds }) => expenseIds.length > 0)
  const expenses = trpc.budget.expenses.list.useQuery({ tripId: trip.id, limit: 100 }, { enabled: hasReceipts })
  return ({ itemIds, expenseIds }: StoredFile): string[] => [
    ...trip.itinerary.filter(({ id }) => itemIds.includes(id)).map(({ title }) => title),
    ...(expenses.data?.items ?? []).filter(({ id }) => expenseIds.includes(id)).map(({ title }) => title),
  ]
}
