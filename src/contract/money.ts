// Money is an integer of minor units plus an ISO 4217 currency; never a float.
import { z } from 'zod'

export const currencySchema = z.string().regex(/^[A-Z]{3}$/)

/** `amount` counts minor units: 3000 CNY is `{ amount: 300000, currency: 'CNY' }`, 3000 JPY is `{ amount: 3000, currency: 'JPY' }`. */
export const moneySchema = z.object({
  amount: z.number().int().min(-1_000_000_000_000).max(1_000_000_000_000),
  currency: currencySchema,
})
export type Money = z.infer<typeof moneySchema>

/** What something costs: never below zero. */
export const priceSchema = moneySchema.extend({ amount: z.number().int().min(0).max(1_000_000_000_000) })

const minorDigits = new Map<string, number>()

/** Decimal places of a currency (2 for CNY, 0 for JPY), as ICU knows them. */
export function minorUnitDigits(currency: string): number {
  const known = minorDigits.get(currency)
  if (known !== undefined) return known
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  minorDigits.set(currency, digits)
  return digits
}

/** Major units (what people type) to `Money`. */
export function moneyOf(major: number, currency: string): Money {
  return { amount: Math.round(major * 10 ** minorUnitDigits(currency)), currency }
}

/** `Money` to major units, for display and rate arithmetic only. */
export function majorUnits(money: Money): number {
  return money.amount / 10 ** minorUnitDigits(money.currency)
}
