// Between minor units (what is stored) and major units (what people type). Apart from the schemas, so that pages need no zod.
import type { Money } from './money.ts'

const minorDigits = new Map<string, number>()

/** Decimal places of a currency (2 for CNY, 0 for JPY), as ICU knows them. */
function minorUnitDigits(currency: string): number {
  const known = minorDigits.get(currency)
  if (known !== undefined) return known
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  minorDigits.set(currency, digits)
  return digits
}

/** Major units (what people type) to `Money`. */
export function moneyOf(major: number, currency: string): Money {
  return { amount: representable(Math.round(major * 10 ** minorUnitDigits(currency))), currency }
}

/** Nearest amount that an integer holds exactly: sums and conversions of what people write may pass it. */
export function representable(amount: number): number {
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, amount))
}

/** `Money` to major units, for display and rate arithmetic only. */
export function majorUnits(money: Money): number {
  return money.amount / 10 ** minorUnitDigits(money.currency)
}

/** At a rate in units of `currency`, rounded once to its minor unit. */
export function atRate(money: Money, rate: number, currency: string): Money {
  return money.currency === currency ? money : moneyOf(majorUnits(money) * rate, currency)
}

/** `Money` in major units with all decimals of its currency, exact: "1280.50". */
export function decimalText({ amount, currency }: Money): string {
  const digits = minorUnitDigits(currency)
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${amount < 0 ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`
}
