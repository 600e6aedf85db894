// Expenses of a trip, loaded for an edit and stored after it with their shares.
import { inArray } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit-action.ts'
import type { Expense } from '#contract/budget.ts'
import { weightsOf } from '#contract/expense-split.ts'
import type { Tx } from '../db/client.ts'
import { expenseShares, expenses } from '../db/schema/budget.ts'
import type { Actor } from '../kernel/actor.ts'
import { createRowDraft, type RowChange } from '../kernel/row-draft.ts'
import { saveDraft } from '../kernel/save-draft.ts'
import { countBefore, excludedColumns } from '../kernel/upsert.ts'
import type { ExpenseDraft } from './edit-expenses.ts'
import { findExpenses } from './expense.repository.ts'

export async function loadExpenseDraft(tx: Tx, tripId: string, ids: readonly string[]): Promise<ExpenseDraft> {
  return createRowDraft(await findExpenses(tx, tripId, ids))
}

export function saveExpenseDraft(tx: Tx, actor: Actor, draft: ExpenseDraft, actionOf = editActionOf) {
  return saveDraft(tx, actor, draft, {
    async upsert(rows) {
      const counted = await tx
        .insert(expenses)
        .values(rows.map(toRow))
        .onConflictDoUpdate({ target: expenses.id, set: excludedColumns(expenses, ['id', 'createdAt']) })
        .returning({ known: countBefore(expenses, expenses.tripId, rows[0]?.tripId) })
      await storeShares(tx, rows)
      return counted
    },
    remove: (ids) => tx.delete(expenses).where(inArray(expenses.id, ids)),
    actionOf,
  })
}

async function storeShares(tx: Tx, rows: readonly Expense[]): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await tx.delete(expenseShares).where(inArray(expenseShares.expenseId, ids))
  const shares = rows.flatMap(({ id, split }) => weightsOf(split).parts.map((part) => ({ expenseId: id, ...part })))
  if (shares.length > 0) await tx.insert(expenseShares).values(shares)
}

function toRow({ amount, inTripCurrency, split, ...expense }: Expense): typeof expenses.$inferInsert {
  return {
    ...expense,
    ...amount,
    tripAmount: inTripCurrency.amount,
    tripCurrency: inTripCurrency.currency,
    splitMode: split.mode,
    splitLines: split.lines ?? null,
    updatedAt: new Date(),
  }
}

export function restoreActionOf({ after }: RowChange<Expense>): AuditAction {
  return after ? 'expense.restored' : 'expense.removed'
}

function editActionOf({ before, after }: RowChange<Expense>): AuditAction {
  if (!before) return 'expense.added'
  return after ? 'expense.updated' : 'expense.removed'
}
