import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Expense } from '#contract/budget.ts'
import type { ExpenseCategory } from '#contract/expense-category.ts'
import { withAmounts } from '#contract/expense-split.ts'
import { daySchema } from '#contract/paging.ts'
import type { DbOrTx } from '../db/client.ts'
import { expenseShares, expenses } from '../db/schema/budget.ts'
import { tripMembers } from '../db/schema/index.ts'
import { invalidInput } from '../kernel/app-error.ts'

type ExpenseRow = typeof expenses.$inferSelect
type Part = { userId: string; weight: number }

const partsOfExpense = sql<Part[] | null>`(
  select json_agg(json_build_object('userId', part.user_id, 'weight', part.weight) order by part.user_id)
  from ${expenseShares} as part where part.expense_id = ${expenses.id}
)`

function toExpense(row: ExpenseRow, parts: Part[] | null): Expense {
  const { id, tripId, title, paidBy, category, spentOn, itemId, rate, rateDate, version } = row
  const amount = { amount: row.amount, currency: row.currency }
  return {
    id,
    tripId,
    title,
    amount,
    paidBy,
    category,
    spentOn,
    itemId,
    split: withAmounts({ mode: row.splitMode, parts: parts ?? [], lines: row.splitLines ?? undefined }, amount),
    rate,
    rateDate,
    inTripCurrency: { amount: row.tripAmount, currency: row.tripCurrency },
    version,
  }
}

export interface ExpenseFilter {
  tripId: string
  category?: ExpenseCategory
  paidBy?: string
  itemId?: string
  after?: ExpenseKey | null
  limit?: number
}

/** Latest first, and only what this member may see; all of the trip without `limit`, else one more than asked for. */
export async function listExpenses(db: DbOrTx, userId: string, filter: ExpenseFilter): Promise<Expense[]> {
  const { tripId, category, paidBy, itemId, after, limit } = filter
  const query = db
    .select({ expense: expenses, parts: partsOfExpense })
    .from(expenses)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, expenses.tripId), eq(tripMembers.userId, userId)))
    .where(
      and(
        eq(expenses.tripId, tripId),
        category ? eq(expenses.category, category) : undefined,
        paidBy ? eq(expenses.paidBy, paidBy) : undefined,
        itemId ? eq(expenses.itemId, itemId) : undefined,
        after ? sql`(${expenses.spentOn}, ${expenses.id}) < (${after.spentOn}::date, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(expenses.spentOn), desc(expenses.id))
  const rows = await (limit === undefined ? query : query.limit(limit + 1))
  return rows.map(({ expense, parts }) => toExpense(expense, parts))
}

export async function findExpenses(db: DbOrTx, tripId: string, ids: readonly string[]): Promise<Expense[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ expense: expenses, parts: partsOfExpense })
    .from(expenses)
    .where(and(eq(expenses.tripId, tripId), inArray(expenses.id, [...ids])))
  return rows.map(({ expense, parts }) => toExpense(expense, parts))
}

/** The trip an expense belongs to, as a subquery: the caller checks access. */
export function findTripOfExpense(db: DbOrTx, expenseId: string): SQL {
  return sql`(${db.select({ tripId: expenses.tripId }).from(expenses).where(eq(expenses.id, expenseId))})`
}

type ExpenseKey = Pick<Expense, 'spentOn' | 'id'>
const cursorSchema = z.tuple([daySchema, z.uuid()])

export function encodeExpenseCursor({ spentOn, id }: ExpenseKey): string {
  return `${spentOn}_${id}`
}

/** @throws AppError INVALID_INPUT for a cursor that we did not make. */
export function decodeExpenseCursor(cursor: string | null | undefined): ExpenseKey | null {
  if (!cursor) return null
  const read = cursorSchema.safeParse(cursor.split('_'))
  if (!read.success) throw invalidInput('cursor', 'unknown_cursor', 'not a cursor of this list')
  const [spentOn, id] = read.data
  return { spentOn, id }
}
