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
