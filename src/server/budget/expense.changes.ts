// What proposals and undo may do to expenses. Proposals only add them.
import { expenseSchema } from '#contract/budget.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { defineChangeHandler } from '../kernel/change-handler.ts'
import { addFrozenExpense, type ExpenseDraft } from './edit-expenses.ts'
import { loadExpenseDraft, restoreActionOf, saveExpenseDraft } from './expense.writes.ts'

type ExpenseAddition = Extract<ProposedChange, { type: 'expense.add' }>

export const expenseChangeHandler = defineChangeHandler<ExpenseAddition['type'], ExpenseDraft>({
  entity: 'expense',
  types: ['expense.add'],
  load: (tx, trip, { restorations }) =>
    loadExpenseDraft(
      tx,
      trip.id,
      restorations.map(({ id }) => id),
    ),
  read(draft, id) {
    const expense = draft.get(id)
    return expense ? { version: expense.version, values: { ...expense } } : null
  },
  targets: () => [],
  apply: (draft, trip, { expense }) => void addFrozenExpense(draft, trip, expense),
  restore(draft, _trip, { id, values }) {
    if (!values) return draft.delete(id)
    const current = draft.get(id)
    const expense = expenseSchema.parse({ ...current, ...values })
    draft.set(current ? expense : { ...expense, version: expense.version + 1 })
  },
  async save(tx, actor, trip, draft, purpose) {
    await saveExpenseDraft(tx, actor, draft, purpose === 'restore' ? restoreActionOf : undefined)
    return trip
  },
  describe: ({ expense }) => expense.title,
})
