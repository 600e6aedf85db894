// Expenses as they will be once the waiting changes are saved, at the rates that this device knows.
import type { Expense, ExpensePatch } from '#contract/budget.ts'
import { splitAmount, weightsOf, withAmounts } from '#contract/expense-split.ts'
import type { Money } from '#contract/money.ts'
import { atRate } from '#contract/money-arithmetic.ts'
import { type TripRoute, wallTimeOnTrip } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { isDecided, type WaitingCall, type WaitingChange } from '#lib/offline/waiting-change.ts'
import { changedFields } from './change-fields.ts'

export interface ExpenseContext {
  trip: Pick<TripDetail, 'currency' | 'members' | 'itinerary' | keyof TripRoute>
  /** Of the trip's currency for one unit of each other, as known. */
  rates: ReadonlyMap<string, number>
}

export interface ExpensePage {
  items: Expense[]
  nextCursor: string | null
}

/** What one expense was before the waiting changes, and what it will be; null = none. */
export interface ExpenseDelta {
  before: Expense | null
  after: Expense | null
}

export function expenseDeltas(
  changes: readonly WaitingChange[],
  context: ExpenseContext,
): ReadonlyMap<string, ExpenseDelta> {
  const deltas = new Map<string, ExpenseDelta>()
  for (const change of changes.filter(isDecided)) {
    const { call, entityId, base } = change
    const before = deltas.get(entityId)?.before ?? expenseOf(base)
    const known = deltas.has(entityId) ? (deltas.get(entityId)?.after ?? null) : before
    if (call.path === 'budget.expenses.create')
      deltas.set(entityId, { before: null, after: newExpense(change, call.input, context) })
    if (call.path === 'budget.expenses.remove') deltas.set(entityId, { before, after: null })
    if (call.path === 'budget.expenses.update' && known)
      deltas.set(entityId, { before, after: patchExpense(known, changedFields(call), context) })
  }
  return deltas
}

/** The first page of an unfiltered list also has what was added offline. */
export function applyToExpenses(
  page: ExpensePage,
  isBeginning: boolean,
  deltas: ReadonlyMap<string, ExpenseDelta>,
): ExpensePage {
  const known = new Set(page.items.map(({ id }) => id))
  const kept = page.items.flatMap((expense) => {
    const delta = deltas.get(expense.id)
    return delta ? (delta.after ?? []) : expense
  })
  const added = isBeginning
    ? [...deltas]
        .flatMap(([id, { before, after }]) => (before === null && after && !known.has(id) ? after : []))
        .reverse()
    : []
  const items = [...added, ...kept].toSorted((a, b) => (a.spentOn < b.spentOn ? 1 : a.spentOn > b.spentOn ? -1 : 0))
  return { ...page, items }
}

function expenseOf(base: WaitingChange['base']): Expense | null {
  return base && 'paidBy' in base ? base : null
}

function newExpense(
  { entityId, tripId, userId, madeAt }: WaitingChange,
  input: Extract<WaitingCall, { path: 'budget.expenses.create' }>['input'],
  context: ExpenseContext,
): Expense {
  const { title, amount, paidBy = userId, category = 'other', itemId = null } = input
  const today = wallTimeOnTrip(context.trip, new Date(madeAt)).date
  return {
    id: entityId,
    tripId,
    title,
    amount,
    paidBy,
    category,
    spentOn: input.spentOn ?? today,
    itemId,
    split: splitAmount(amount, input.split ?? { mode: 'equal' }, membersOf(context)),
    ...rateOf(amount, context),
    rateDate: today,
    version: 0,
  }
}

function patchExpense(expense: Expense, patch: ExpensePatch, context: ExpenseContext): Expense {
  const { split, amount = expense.amount, ...fields } = patch
  const isSameCurrency = amount.currency === expense.amount.currency
  return {
    ...expense,
    ...fields,
    itemId: fields.itemId === undefined ? expense.itemId : fields.itemId,
    amount,
    split: split ? splitAmount(amount, split, membersOf(context)) : withAmounts(weightsOf(expense.split), amount),
    ...(isSameCurrency
      ? { inTripCurrency: atRate(amount, expense.rate, expense.inTripCurrency.currency) }
      : rateOf(amount, context)),
  }
}

function membersOf({ trip }: ExpenseContext): string[] {
  return trip.members.map(({ userId }) => userId)
}

/** Without a known rate it stays in its own currency, and out of the sums. */
function rateOf(amount: Money, { trip, rates }: ExpenseContext): Pick<Expense, 'rate' | 'inTripCurrency'> {
  const rate = amount.currency === trip.currency ? 1 : rates.get(amount.currency)
  return rate === undefined
    ? { rate: 1, inTripCurrency: amount }
    : { rate, inTripCurrency: atRate(amount, rate, trip.currency) }
}
