// Money arithmetic without the contract's schemas, which would load the validator.
import type { Money } from '#contract/money.ts'
import { readAmount } from './read-amount.ts'

const largestAmount = 1e10

function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** One sum per currency, in the order the currencies first appear; sums of zero are left out. */
export function sumByCurrency(amounts: readonly (Money | null | undefined)[]): Money[] {
  const sums = new Map<string, number>()
  for (const money of amounts) {
    if (money) sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.amount)
  }
  return [...sums].filter(([, amount]) => amount !== 0).map(([currency, amount]) => ({ amount, currency }))
}

/** Changes the sign. */
export function negateMoney({ amount, currency }: Money): Money {
  return { amount: -amount, currency }
}

/** Parses an amount such as "1,280.50", "12,50", 两万五 or "2k". Empty = null; invalid = undefined, also parts of the smallest unit. */
export function readMoney(text: string, currency: string): Money | null | undefined {
  const fractionDigits = minorDigits(currency)
  const value = readAmount(text, currency, { fractionDigits })
  if (typeof value !== 'number') return value
  const amount = Math.round(value * 10 ** fractionDigits)
  const isExact = Math.abs(amount - value * 10 ** fractionDigits) < 1e-3
  return isExact && value < largestAmount ? { amount, currency } : undefined
}

/** An amount for an input, with all minor units or none: "1280", "1280.50". */
export function formatMoneyInput({ amount, currency }: Money): string {
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  return (amount / unit).toFixed(amount % unit === 0 ? 0 : digits)
}

/** Amounts from this many units are shown without decimals: an estimate is not known to the cent. */
const wholeFrom = 10

export function roundEstimate(money: Money): Money {
  const unit = 10 ** minorDigits(money.currency)
  if (Math.abs(money.amount) < wholeFrom * unit) return money
  return { ...money, amount: Math.round(money.amount / unit) * unit }
}
