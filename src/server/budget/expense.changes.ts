// What undo may do to expenses. Proposals do not change them.
import { expenseSchema } from '#contract/budget.ts'
import { defineChangeHandler } from '../kernel/change-handler.ts'
import type { ExpenseDraft } from './edit-expenses.ts'
import { loadExpenseDraft, restoreActionOf, saveExpenseDraft } from './expense.writes.ts'

export const expenseChangeHandler = defineChangeHandler<never, ExpenseDraft>({
  entity: 'expense',
  types: [],
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
  target: () => null,
  apply: () => undefined,
  restore(draft, _trip, { id, values }) {
    if (!values) return draft.delete(id)
    const current = draft.get(id)
    const expense = expenseSchema.parse({ ...current, ...values })
    draft.set(current ? expense : { ...expense, version: expense.version + 1 })
  },
  async save(tx, actor, trip, draft) {
    await saveExpenseDraft(tx, actor, draft, restoreActionOf)
    return trip
  },
  describe: () => '',
})
