'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Expense, NewExpense } from '#contract/budget.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { type ExpenseForm, expenseFormSchema, toExpenseForm, toNewExpense } from '../expense-form.ts'

const serverFields = {
  title: 'title',
  amount: 'amount',
  paidBy: 'paidBy',
  spentOn: 'spentOn',
  itemId: 'itemId',
  split: 'mode',
} as const

interface EditorOptions {
  expense: Expense | null
  initial: ExpenseForm
  userIds: readonly string[]
  onSave: (values: NewExpense, opened: Pick<Expense, 'id' | 'version'> | null) => Promise<void>
  onClose: () => void
}

/** The form of one expense. What somebody else changed meanwhile is shown, and stays unless the person says otherwise. */
export function useExpenseEditor({ expense, initial, userIds, onSave, onClose }: EditorOptions) {
  const utils = trpc.useUtils()
  const [opened, setOpened] = useState(expense)
  const [theirs, setTheirs] = useState<Expense | null>(null)
  const form = useForm<ExpenseForm>({
    resolver: zodResolver(expenseFormSchema),
    mode: 'onTouched',
    defaultValues: initial,
  })
  const { message, handlers } = useFormFailure(form, serverFields)

  const save = (against: Expense | null) =>
    form.handleSubmit(async (values) => {
      handlers.onMutate()
      try {
        await onSave(toNewExpense(values), against)
        onClose()
      } catch (error) {
        const current = readAppError(error).code === 'VERSION_CONFLICT' ? await readCurrent(against) : null
        if (current) setTheirs(current)
        else handlers.onError(error)
      }
    })

  async function readCurrent(against: Expense | null): Promise<Expense | null> {
    if (!against) return null
    const { items } = await utils.budget.expenses.list.fetch({ tripId: against.tripId, limit: 100 }, { staleTime: 0 })
    return items.find(({ id }) => id === against.id) ?? null
  }

  return {
    form,
    message,
    theirs,
    isSaving: form.formState.isSubmitting,
    save: save(opened),
    takeTheirs() {
      if (theirs) form.reset(toExpenseForm(theirs, userIds))
      setOpened(theirs)
      setTheirs(null)
    },
    keepMine() {
      setOpened(theirs)
      setTheirs(null)
      return save(theirs)()
    },
  }
}
