// Edits of expenses in memory, for hand edits and undo alike.
import { uuidv7 } from 'uuidv7'
import type { Expense, ExpensePatch, NewExpense, ProposedExpense } from '#contract/budget.ts'
import { categoryOfKind } from '#contract/expense-category.ts'
import { weightsOf, withAmounts } from '#contract/expense-split.ts'
import type { ItemKind } from '#contract/itinerary.ts'
import type { Money } from '#contract/money.ts'
import type { LockedTrip } from '../kernel/access.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import type { RowDraft } from '../kernel/row-draft.ts'
import { type FrozenRate, freezeRate, keepRate, type RateSource } from './freeze-rate.ts'
import { splitExpense } from './split-expense.ts'

export type ExpenseDraft = RowDraft<Expense>

export interface ExpenseContext {
  trip: LockedTrip
  rates: RateSource
  /** Of the item that the edit names. */
  itemKind: ItemKind | null
}

/** By `payer` where the expense does not name one. */
export function addExpense(
  draft: ExpenseDraft,
  { trip, rates, itemKind }: ExpenseContext,
  payer: string,
  expense: NewExpense,
): Expense {
  const { title, amount, itemId = null, paidBy = payer, spentOn = rates.today } = expense
  const { category = itemKind ? categoryOfKind(itemKind) : 'other', split = { mode: 'equal' } } = expense
  const frozen = freezeRate(amount, trip.currency, rates)
  return addFrozenExpense(draft, trip, { title, amount, paidBy, category, spentOn, split, ...frozen }, itemId)
}

/** At the rate that it brings along. */
export function addFrozenExpense(
  draft: ExpenseDraft,
  trip: LockedTrip,
  { split, ...expense }: ProposedExpense,
  itemId: string | null = null,
): Expense {
  assertMember(expense.paidBy, trip.memberIds)
  const people = { everybody: trip.memberIds, allowed: trip.memberIds }
  const shared = splitExpense(expense.amount, split, people)
  const added: Expense = { ...expense, id: uuidv7(), tripId: trip.id, itemId, split: shared, version: 1 }
  draft.set(added)
  return added
}

export function updateExpense(
  draft: ExpenseDraft,
  { trip, rates }: ExpenseContext,
  expenseId: string,
  { split, ...patch }: ExpensePatch,
): Expense {
  const current = requireExpense(draft, expenseId)
  const { amount = current.amount, paidBy = current.paidBy } = patch
  const allowed = [...trip.memberIds, current.paidBy, ...current.split.parts.map(({ userId }) => userId)]
  assertMember(paidBy, allowed)
  const updated: Expense = {
    ...current,
    ...patch,
    amount,
    itemId: patch.itemId === undefined ? current.itemId : patch.itemId,
    split: split ? splitExpense(amount, split, { everybody: trip.memberIds, allowed }) : splitAnew(current, amount),
    ...rateOf(current, amount, trip.currency, rates),
  }
  draft.set(updated)
  return updated
}

export function removeExpense(draft: ExpenseDraft, expenseId: string): Expense {
  const removed = requireExpense(draft, expenseId)
  draft.delete(expenseId)
  return removed
}

/** @throws AppError NOT_FOUND */
export function requireExpense(draft: ExpenseDraft, expenseId: string): Expense {
  const expense = draft.get(expenseId)
  if (!expense) throw notFound('expense')
  return expense
}

/** The same people in the same proportion. Exact parts cannot follow another amount, nor lines another currency. */
function splitAnew({ split, amount: before }: Expense, amount: Money): Expense['split'] {
  const isSameCurrency = before.currency === amount.currency
  if (split.mode === 'exact' && !(isSameCurrency && before.amount === amount.amount))
    throw invalidInput('split.parts', 'sum', 'exact parts have to be given anew with another amount')
  if (split.lines && !isSameCurrency)
    throw invalidInput('split.lines', 'wrong_currency', 'lines have to be given anew in another currency')
  return withAmounts(weightsOf(split), amount)
}

/** A frozen rate stays while the currencies stay: correcting an amount does not move it to the rate of another day. */
function rateOf(current: Expense, amount: Money, currency: string, rates: RateSource): FrozenRate {
  const isSame = amount.currency === current.amount.currency && current.inTripCurrency.currency === currency
  return isSame ? keepRate(current, amount) : freezeRate(amount, currency, rates)
}

function assertMember(paidBy: string, allowed: readonly string[]): void {
  if (!allowed.includes(paidBy)) throw invalidInput('paidBy', 'not_a_member', 'only members of the trip can pay')
}
