// Amounts of an expense in the currency of its trip, by a rate that is kept with it.
import type { Expense } from '#contract/budget.ts'
import { type Money, maxAmount } from '#contract/money.ts'
import { atRate } from '#contract/money-arithmetic.ts'
import type { RateTable } from '#contract/travel/exchange-rate.ts'
import { invalidInput } from '../kernel/app-error.ts'
import { rateBetween } from '../providers/exchange-rates/convert-money.ts'

export type FrozenRate = Pick<Expense, 'rate' | 'rateDate' | 'inTripCurrency'>

export interface RateSource {
  /** null where no rates can be had. */
  table: RateTable | null
  today: string
}

/** null where no rate is known, or so much comes of it that sums could no longer be held exactly. */
export function findRate(amount: Money, currency: string, { table, today }: RateSource): FrozenRate | null {
  if (amount.currency === currency) return { rate: 1, rateDate: today, inTripCurrency: amount }
  const rate = table && rateBetween(table, amount.currency, currency)
  if (!table || !rate) return null
  const inTripCurrency = atRate(amount, rate, currency)
  return inTripCurrency.amount > maxAmount ? null : { rate, rateDate: table.date, inTripCurrency }
}

/** @throws AppError INVALID_INPUT where `findRate` finds none. */
export function freezeRate(amount: Money, currency: string, rates: RateSource): FrozenRate {
  const frozen = findRate(amount, currency, rates)
  if (!frozen) throw invalidInput('amount.currency', 'unknown_currency', 'no rate is known')
  return frozen
}

/** Another amount at the rate that was frozen. @throws AppError INVALID_INPUT */
export function keepRate({ rate, rateDate, inTripCurrency: { currency } }: FrozenRate, amount: Money): FrozenRate {
  const inTripCurrency = atRate(amount, rate, currency)
  if (inTripCurrency.amount > maxAmount) throw invalidInput('amount', 'too_big', 'too much in the currency of the trip')
  return { rate, rateDate, inTripCurrency }
}

/** The expense in the trip's currency of today, where that is not the one of its rate; null where no rate is known. */
export function restateExpense(expense: Expense, currency: string, rates: RateSource): Expense | null {
  if (expense.inTripCurrency.currency === currency) return expense
  const rate = findRate(expense.amount, currency, rates)
  return rate && { ...expense, ...rate }
}
