import { z } from 'zod'
import { sourceKindSchema } from '../itinerary.ts'
import { moneySchema } from '../money.ts'
import { daySchema } from '../paging.ts'
import type { ToolSpec } from './tool-spec.ts'

const convertedSchema = z.object({
  status: z.enum(['ok', 'unknown_currency']),
  from: moneySchema.nullable(),
  to: moneySchema.nullable(),
  /** Units of the wanted currency for one unit of the given one. */
  rate: z.number().nullable(),
  date: daySchema.nullable(),
  kind: sourceKindSchema,
  unknown: z.array(z.string()),
})

/** A code or a name in either language: `JPY`, `yen`, `日元`. */
const currencyNameSchema = z.string().trim().min(1).max(40)

export const convertCurrencySpec = {
  name: 'convert_currency',
  input: z.object({
    amount: z.number().min(0).max(1_000_000_000).default(1).describe('major units'),
    from: currencyNameSchema.optional().describe('default: the currency of the destination'),
    to: currencyNameSchema.optional().describe('default: the currency of the trip'),
  }),
  output: convertedSchema,
} as const satisfies ToolSpec
