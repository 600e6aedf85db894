// Planned by the itinerary, limited by the budget, spent by the expenses: by category, by day, by person.
import { apportion } from '#contract/apportion.ts'
import type { BudgetSummary, Expense, Transfer } from '#contract/budget.ts'
import { categoryOfKind, type ExpenseCategory, expenseCategories } from '#contract/expense-category.ts'
import { sharesInTripCurrency } from '#contract/expense-split.ts'
import type { Money } from '#contract/money.ts'
import { representable } from '#contract/money-arithmetic.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { addDays, daysBetween } from '../kernel/calendar.ts'
import { findRate, type RateSource, restateExpense } from './freeze-rate.ts'

interface Entry {
  category: ExpenseCategory
  day: number | null
  planned: number
  actual: number
}

type BudgetTrip = Pick<TripDetail, 'currency' | 'budget' | 'startDate' | 'durationDays' | 'itinerary'>

export interface Person {
  userId: string
  name: string
  isMember: boolean
}

export function summarizeBudget(
  trip: BudgetTrip,
  expenses: readonly Expense[],
  people: readonly Person[],
  rates: RateSource,
): BudgetSummary {
  const { currency, budget, startDate, durationDays } = trip
  const money = (amount: number): Money => ({ amount: representable(amount), currency })
  const items = trip.itinerary.filter(takesPlace).flatMap((item) => {
    const price = item.cost && findRate(item.cost, currency, rates)
    return price ? [{ item, planned: price.inTripCurrency.amount }] : []
  })
  const { spent, lost } = restateAll(expenses, currency, rates)
  const entries: Entry[] = [
    ...items.map(({ item, planned }) => ({
      category: categoryOfKind(item.kind),
      day: item.day,
      planned,
      actual: 0,
    })),
    ...spent.map((expense) => ({
      category: expense.category,
      day: dayOfExpense(trip, expense),
      planned: 0,
      actual: expense.inTripCurrency.amount,
    })),
  ]
  const sumOf = (some: readonly Entry[]) => ({
    planned: money(some.reduce((sum, { planned }) => sum + planned, 0)),
    actual: money(some.reduce((sum, { actual }) => sum + actual, 0)),
  })
  const totals = sumOf(entries)
  const evenly = (total: Money | null, count: number) =>
    total && count > 0 ? apportion(total.amount, Array(count).fill(1)) : []
  const days = Array.from({ length: durationDays ?? 0 }, (_, index) => index + 1)
  const budgetOfDay = evenly(budget, days.length)
  const members = people.filter(({ isMember }) => isMember)
  const [budgetOfMember, plannedOfMember] = [evenly(budget, members.length), evenly(totals.planned, members.length)]
  const isListed = (day: number | null) => day !== null && days.includes(day)
  const elsewhere = entries.filter(({ day }) => !isListed(day))

  return {
    budget,
    ...totals,
    byCategory: expenseCategories
      .map((category) => ({ category, ...sumOf(entries.filter((entry) => entry.category === category)) }))
      .filter(({ planned, actual }) => planned.amount > 0 || actual.amount > 0),
    byDay: [
      ...days.map((day, index) => ({
        day,
        date: startDate && addDays(startDate, index),
        budget: budget && money(budgetOfDay[index] ?? 0),
        ...sumOf(entries.filter((entry) => entry.day === day)),
      })),
      ...(elsewhere.length > 0 ? [{ day: null, date: null, budget: null, ...sumOf(elsewhere) }] : []),
    ],
    byMember: people.map((person) => {
      const index = members.indexOf(person)
      return {
        ...person,
        budget: budget && index >= 0 ? money(budgetOfMember[index] ?? 0) : null,
        planned: money(plannedOfMember[index] ?? 0),
        actual: money(
          spent
            .flatMap(sharesInTripCurrency)
            .reduce((sum, { userId, amount }) => (userId === person.userId ? sum + amount : sum), 0),
        ),
        paid: money(
          spent.reduce(
            (sum, { paidBy, inTripCurrency }) => (paidBy === person.userId ? sum + inTripCurrency.amount : sum),
            0,
          ),
        ),
      }
    }),
    unpriced: trip.itinerary.filter(({ kind, cost }) => kind !== 'note' && !cost).map(({ title }) => title),
    unconverted: [
      ...trip.itinerary.filter(({ cost, id }) => cost && !items.some(({ item }) => item.id === id)),
      ...lost,
    ].map(({ title }) => title),
  }
}

/** In the trip's currency; `lost` are those for which no rate is known. */
export function restateAll(expenses: readonly Expense[], currency: string, rates: RateSource) {
  const restated = expenses.map((expense) => ({ expense, now: restateExpense(expense, currency, rates) }))
  return {
    spent: restated.flatMap(({ now }) => now ?? []),
    lost: restated.filter(({ now }) => now === null).map(({ expense }) => expense),
  }
}

export function restateTransfers<Paid extends Transfer>(
  paid: readonly Paid[],
  currency: string,
  rates: RateSource,
): Paid[] {
  return paid.flatMap((transfer) => {
    const rate = findRate(transfer.amount, currency, rates)
    return rate ? [{ ...transfer, amount: rate.inTripCurrency }] : []
  })
}

/** The day of the item that was paid for, else the day on which it was paid; null before and after the trip. */
function dayOfExpense({ itinerary, startDate }: BudgetTrip, { itemId, spentOn }: Expense): number | null {
  const item = itemId ? itinerary.find(({ id }) => id === itemId) : undefined
  if (item) return item.day
  return startDate ? daysBetween(startDate, spentOn) + 1 : null
}
