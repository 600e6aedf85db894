// Money is an integer of minor units plus an ISO 4217 currency; never a float.
import { z } from 'zod'

/** Any three letters: what was stored once stays readable. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/)
const knownCurrencies = new Set(Intl.supportedValuesOf('currency'))
/** What people may choose. */
export const knownCurrencySchema = currencySchema.refine((code) => knownCurrencies.has(code), 'unknown currency')

/** What people may write as one amount, in minor units. Sums, conversions and prices of many people may come to more. */
export const maxAmount = 1_000_000_000_000

/** `amount` counts minor units: 3000 CNY is `{ amount: 300000, currency: 'CNY' }`, 3000 JPY is `{ amount: 3000, currency: 'JPY' }`. */
export const moneySchema = z.object({ amount: z.number().int(), currency: currencySchema })
export type Money = z.infer<typeof moneySchema>

/** What something costs: never below zero. */
export const priceSchema = moneySchema.extend({ amount: z.number().int().min(0) })

/** Money as it is written: bounded, so that what comes of it can be represented. */
export const moneyInputSchema = z.object({
  amount: z.number().int().min(-maxAmount).max(maxAmount),
  currency: knownCurrencySchema,
})
export const priceInputSchema = moneyInputSchema.extend({ amount: z.number().int().min(0).max(maxAmount) })
