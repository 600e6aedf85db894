'use client'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { Expense, NewExpense, Transfer } from '#contract/budget.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Changes of expenses and payments; each can be undone from its toast. */
export function useExpenseActions(tripId: string) {
  const t = useTranslations('budget')
  const explain = useAppError()
  const { offer, refresh } = useTripUndo(tripId)
  const create = trpc.budget.expenses.create.useMutation({ onSettled: refresh })
  const update = trpc.budget.expenses.update.useMutation({ onSettled: refresh })
  const failing = {
    onError: (error: unknown) => toast.problem(t('notSaved'), { description: explain(error) ?? undefined }),
    onSettled: refresh,
  }
  const remove = trpc.budget.expenses.remove.useMutation(failing)
  const markPaid = trpc.budget.transfers.markPaid.useMutation(failing)
  const removeTransfer = trpc.budget.transfers.remove.useMutation(failing)
  return {
    isMarking: markPaid.isPending,
    async save(values: NewExpense, opened: Pick<Expense, 'id' | 'version'> | null) {
      if (opened) await update.mutateAsync({ expenseId: opened.id, version: opened.version, ...values })
      else await create.mutateAsync({ tripId, ...values })
      void offer(t(opened ? 'saved' : 'added', { title: values.title }))
    },
    remove: ({ id, title }: Expense) =>
      remove.mutate({ expenseId: id }, { onSuccess: () => void offer(t('removed', { title })) }),
    markPaid: (transfer: Transfer) =>
      markPaid.mutate({ tripId, ...transfer }, { onSuccess: () => void offer(t('settle.marked')) }),
    unmark: (transferId: string) =>
      removeTransfer.mutate({ transferId }, { onSuccess: () => void offer(t('settle.unmarked')) }),
  }
}
