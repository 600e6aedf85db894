// Sums and debts of a trip with the expenses that wait to be saved.
import type { BudgetSummary, Expense, PaidTransfer, Settlement } from '#contract/budget.ts'
import { expenseCategories } from '#contract/expense-category.ts'
import { sharesInTripCurrency } from '#contract/expense-split.ts'
import { fewestTransfers } from '#contract/fewest-transfers.ts'
import type { Money } from '#contract/money.ts'
import type { ExpenseContext, ExpenseDelta } from './apply-expenses.ts'

type Deltas = Iterable<ExpenseDelta>

export function applyToSummary(summary: BudgetSummary, deltas: Deltas, context: ExpenseContext): BudgetSummary {
  return signed(deltas).reduce((sums, { expense, sign }) => addToSummary(sums, expense, sign, context), summary)
}

/** `paid`: the payments as they are with the waiting changes. */
export function applyToSettlement(settlement: Settlement, deltas: Deltas, paid: PaidTransfer[]): Settlement {
  const [first] = settlement.balances
  if (!first) return settlement
  const { currency } = first.balance
  const balances = new Map(settlement.balances.map(({ userId, balance }) => [userId, balance.amount]))
  const add = (userId: string, amount: number) => balances.set(userId, (balances.get(userId) ?? 0) + amount)
  for (const { expense, sign } of signed(deltas)) {
    if (expense.inTripCurrency.currency !== currency) continue
    add(expense.paidBy, sign * expense.inTripCurrency.amount)
    for (const { userId, amount } of sharesInTripCurrency(expense)) add(userId, -sign * amount)
  }
  const addPayments = (transfers: readonly PaidTransfer[], sign: 1 | -1) => {
    for (const { from, to, amount } of transfers) {
      add(from, sign * amount.amount)
      add(to, -sign * amount.amount)
    }
  }
  addPayments(settlement.paid, -1)
  addPayments(paid, 1)
  return {
    paid,
    transfers: fewestTransfers(balances, currency),
    balances: settlement.balances.map((one) => ({
      ...one,
      balance: { amount: balances.get(one.userId) ?? 0, currency },
    })),
  }
}

interface Signed {
  expense: Expense
  sign: 1 | -1
}

function signed(deltas: Deltas): Signed[] {
  return [...deltas].flatMap(({ before, after }): Signed[] => [
    ...(before ? [{ expense: before, sign: -1 as const }] : []),
    ...(after ? [{ expense: after, sign: 1 as const }] : []),
  ])
}

function addToSummary(summary: BudgetSummary, expense: Expense, sign: 1 | -1, context: ExpenseContext): BudgetSummary {
  const { currency } = summary.actual
  const { inTripCurrency, category, paidBy, title } = expense
  if (inTripCurrency.currency !== currency) {
    const { unconverted } = summary
    return { ...summary, unconverted: sign > 0 ? [...unconverted, title] : unconverted.filter((one) => one !== title) }
  }
  const plus = (money: Money, amount: number): Money => ({ ...money, amount: money.amount + sign * amount })
  const { amount } = inTripCurrency
  const nothing = { planned: { amount: 0, currency }, actual: { amount: 0, currency } }
  const byCategory = summary.byCategory.some((row) => row.category === category)
    ? summary.byCategory
    : [...summary.byCategory, { category, ...nothing }].toSorted(
        (a, b) => expenseCategories.indexOf(a.category) - expenseCategories.indexOf(b.category),
      )
  const day = dayOf(summary, expense, context)
  const byDay = summary.byDay.some((row) => row.day === day)
    ? summary.byDay
    : [...summary.byDay, { day, date: null, budget: null, ...nothing }]
  const shares = new Map(sharesInTripCurrency(expense).map((share) => [share.userId, share.amount]))
  return {
    ...summary,
    actual: plus(summary.actual, amount),
    byCategory: byCategory.map((row) =>
      row.category === category ? { ...row, actual: plus(row.actual, amount) } : row,
    ),
    byDay: byDay.map((row) => (row.day === day ? { ...row, actual: plus(row.actual, amount) } : row)),
    byMember: summary.byMember.map((row) => ({
      ...row,
      actual: plus(row.actual, shares.get(row.userId) ?? 0),
      paid: plus(row.paid, row.userId === paidBy ? amount : 0),
    })),
  }
}

/** The day of the item that was paid for, else the day on which it was paid; null before and after the trip. */
function dayOf({ byDay }: BudgetSummary, { itemId, spentOn }: Expense, { trip }: ExpenseContext): number | null {
  const item = trip.itinerary.find(({ id }) => id === itemId)
  const day = item ? item.day : (byDay.find(({ date }) => date === spentOn)?.day ?? null)
  return byDay.some((row) => row.day === day) ? day : null
}
