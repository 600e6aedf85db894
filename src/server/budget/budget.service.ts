// What was spent on a trip and who owes whom. Everything is in the trip's currency, at the rates of the day of saving.
import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type {
  BudgetSummary,
  createExpenseSchema,
  Expense,
  listExpensesSchema,
  markPaidSchema,
  PaidTransfer,
  removeExpenseSchema,
  removeTransferSchema,
  Settlement,
  updateExpenseSchema,
} from '#contract/budget.ts'
import { balancesOf, fewestTransfers } from '#contract/fewest-transfers.ts'
import type { ItemKind } from '#contract/itinerary.ts'
import { type TripRoute, wallTimeOnTrip } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { Db, Tx } from '../db/client.ts'
import { itineraryItems } from '../db/schema/index.ts'
import { type LockedTrip, lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { keysetPage } from '../kernel/keyset.ts'
import { createRowDraft } from '../kernel/row-draft.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { ExchangeRates } from '../providers/exchange-rates/exchange-rates.ts'
import { addExpense, type ExpenseContext, removeExpense, requireExpense, updateExpense } from './edit-expenses.ts'
import { decodeExpenseCursor, encodeExpenseCursor, findTripOfExpense, listExpenses } from './expense.repository.ts'
import { loadExpenseDraft, saveExpenseDraft } from './expense.writes.ts'
import { type RateSource, restateExpense } from './freeze-rate.ts'
import { type Person, restateAll, restateTransfers, summarizeBudget } from './summarize-budget.ts'
import { findNames, findTripOfTransfer, listPaidTransfers } from './transfer.repository.ts'
import { loadTransferDraft, saveTransferDraft } from './transfer.writes.ts'

export interface BudgetServiceDeps {
  db: Db
  clock: Clock
  exchangeRates: ExchangeRates
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
}
export type BudgetService = ReturnType<typeof createBudgetService>

export function createBudgetService({ db, clock, exchangeRates, trips }: BudgetServiceDeps) {
  /** Asked for before a transaction begins: a slow source must not hold up the writers of a trip. */
  const findRates = async () => {
    const [table] = await exchangeRates.latest().then(
      ({ items }) => items,
      () => [],
    )
    return (trip: TripRoute): RateSource => ({ table: table ?? null, today: wallTimeOnTrip(trip, clock.now()).date })
  }

  /** The trip with everything that was spent and paid on it, and everybody whom that concerns. */
  const openLedger = async (actor: Actor, tripId: string) => {
    const [trip, ratesFor, expenses, paid] = await Promise.all([
      trips.get(actor, tripId),
      findRates(),
      listExpenses(db, actor.userId, { tripId }),
      listPaidTransfers(db, actor.userId, tripId),
    ])
    const rates = ratesFor(trip)
    return {
      trip,
      rates,
      expenses,
      paid: restateTransfers(paid, trip.currency, rates),
      people: await listPeople(db, trip, expenses, paid),
    }
  }

  const withRates = async <Result>(
    actor: Actor,
    effect: (tx: Tx, ratesFor: Awaited<ReturnType<typeof findRates>>) => Promise<Result>,
  ) => {
    const ratesFor = await findRates()
    return write(db, actor, (tx) => effect(tx, ratesFor))
  }

  return {
    async summary(actor: Actor, { tripId }: { tripId: string }): Promise<BudgetSummary> {
      const { trip, rates, expenses, people } = await openLedger(actor, tripId)
      return summarizeBudget(trip, expenses, people, rates)
    },

    async listExpenses(actor: Actor, { cursor, limit, ...filter }: z.infer<typeof listExpensesSchema>) {
      const after = decodeExpenseCursor(cursor)
      const [trip, ratesFor, rows] = await Promise.all([
        trips.get(actor, filter.tripId),
        findRates(),
        listExpenses(db, actor.userId, { ...filter, after, limit }),
      ])
      const rates = ratesFor(trip)
      const page = keysetPage(rows, limit, encodeExpenseCursor)
      return { ...page, items: page.items.map((expense) => restateExpense(expense, trip.currency, rates) ?? expense) }
    },

    createExpense: (actor: Actor, input: z.infer<typeof createExpenseSchema>): Promise<Expense> =>
      withRates(actor, async (tx, ratesFor) => {
        const { tripId, idempotencyKey: _, ...expense } = input
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const context = await contextOf(tx, trip, ratesFor, expense.itemId)
        const draft = createRowDraft<Expense>([])
        const added = addExpense(draft, context, actor.userId, expense)
        await saveExpenseDraft(tx, actor, draft)
        return added
      }),

    /** Without `version` the last write wins. @throws AppError VERSION_CONFLICT with the current row. */
    updateExpense: (actor: Actor, input: z.infer<typeof updateExpenseSchema>): Promise<Expense> =>
      withRates(actor, async (tx, ratesFor) => {
        const { expenseId, version, idempotencyKey: _, ...patch } = input
        const trip = await lockTripFor(tx, actor, findTripOfExpense(tx, expenseId), 'editor', 'expense')
        const context = await contextOf(tx, trip, ratesFor, patch.itemId)
        const draft = await loadExpenseDraft(tx, trip.id, [expenseId])
        const current = requireExpense(draft, expenseId)
        if (version !== undefined && current.version !== version)
          throw new AppError('VERSION_CONFLICT', { details: { current } })
        const updated = updateExpense(draft, context, expenseId, patch)
        const saved = await saveExpenseDraft(tx, actor, draft)
        return saved.get(expenseId) ?? updated
      }),

    /** Answers with the expense as it was. */
    removeExpense: (actor: Actor, { expenseId }: z.infer<typeof removeExpenseSchema>): Promise<Expense> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, findTripOfExpense(tx, expenseId), 'editor', 'expense')
        const draft = await loadExpenseDraft(tx, trip.id, [expenseId])
        const removed = removeExpense(draft, expenseId)
        await saveExpenseDraft(tx, actor, draft)
        return removed
      }),

    async settleUp(actor: Actor, { tripId }: { tripId: string }): Promise<Settlement> {
      const { trip, rates, expenses, paid, people } = await openLedger(actor, tripId)
      const { currency } = trip
      const balances = balancesOf(restateAll(expenses, currency, rates).spent, paid)
      return {
        transfers: fewestTransfers(balances, currency),
        balances: people.map((person) => ({
          ...person,
          balance: { amount: balances.get(person.userId) ?? 0, currency },
        })),
        paid,
      }
    },

    markPaid: (actor: Actor, input: z.infer<typeof markPaidSchema>): Promise<PaidTransfer> =>
      withRates(actor, async (tx, ratesFor) => {
        const { tripId, from, to, amount } = input
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const rates = ratesFor(trip)
        const expenses = await listExpenses(tx, actor.userId, { tripId })
        const paid = await listPaidTransfers(tx, actor.userId, tripId)
        const { spent } = restateAll(expenses, trip.currency, rates)
        assertOwed(balancesOf(spent, restateTransfers(paid, trip.currency, rates)), { from, to, amount }, trip)
        const transfer = { id: uuidv7(), tripId, from, to, amount, paidAt: clock.now().toISOString(), version: 1 }
        const draft = createRowDraft<PaidTransfer>([])
        draft.set(transfer)
        await saveTransferDraft(tx, actor, draft)
        return transfer
      }),

    /** It was not paid after all. Answers with the transfer as it was. */
    removeTransfer: (actor: Actor, { transferId }: z.infer<typeof removeTransferSchema>): Promise<PaidTransfer> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, findTripOfTransfer(tx, transferId), 'editor', 'transfer')
        const draft = await loadTransferDraft(tx, trip.id, [transferId])
        const removed = draft.get(transferId)
        if (!removed) throw notFound('transfer')
        draft.delete(transferId)
        await saveTransferDraft(tx, actor, draft)
        return removed
      }),
  }
}

/** @throws AppError INVALID_INPUT where the item is none of the trip. */
async function contextOf(
  tx: Tx,
  trip: LockedTrip,
  ratesFor: (trip: TripRoute) => RateSource,
  itemId: string | null | undefined,
): Promise<ExpenseContext> {
  const rates = ratesFor(trip)
  return { trip, rates, itemKind: itemId ? await findItemKind(tx, trip.id, itemId) : null }
}

async function findItemKind(tx: Tx, tripId: string, itemId: string): Promise<ItemKind> {
  const [item] = await tx
    .select({ kind: itineraryItems.kind })
    .from(itineraryItems)
    .where(and(eq(itineraryItems.tripId, tripId), eq(itineraryItems.id, itemId)))
  if (!item) throw invalidInput('itemId', 'unknown_item', 'no item of this trip')
  return item.kind
}

/** Two people may mark one transfer at the same time: the second must not turn the debt around. */
function assertOwed(
  balances: ReadonlyMap<string, number>,
  { from, to, amount }: Pick<PaidTransfer, 'from' | 'to' | 'amount'>,
  { currency }: LockedTrip,
): void {
  if (amount.currency !== currency)
    throw invalidInput('amount.currency', 'wrong_currency', 'debts are in the currency of the trip')
  const [owes, isOwed] = [-(balances.get(from) ?? 0), balances.get(to) ?? 0]
  if (amount.amount > Math.min(owes, isOwed))
    throw invalidInput('amount', 'too_big', 'more than is owed between the two')
}

/** The members, then those who left but took part. */
async function listPeople(
  db: Db,
  { id: tripId, members }: TripDetail,
  expenses: readonly Expense[],
  paid: readonly PaidTransfer[],
): Promise<Person[]> {
  const here = members.map(({ userId, name }) => ({ userId, name, isMember: true }))
  const named = [
    ...expenses.flatMap(({ paidBy, split }) => [paidBy, ...split.parts.map(({ userId }) => userId)]),
    ...paid.flatMap(({ from, to }) => [from, to]),
  ]
  const gone = [...new Set(named)].filter((userId) => !members.some((member) => member.userId === userId)).sort()
  const names = await findNames(db, tripId, gone)
  return [...here, ...gone.map((userId) => ({ userId, name: names.get(userId) ?? '', isMember: false }))]
}
