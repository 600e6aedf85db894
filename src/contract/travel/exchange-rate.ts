import { z } from 'zod'
import { sourceKindSchema } from '../itinerary.ts'
import { currencySchema, knownCurrencySchema, moneyInputSchema, moneySchema } from '../money.ts'
import { daySchema } from '../paging.ts'
import { answerOf } from '../provider-answer.ts'

const rateTableSchema = z.object({
  /** Units of each currency for one unit of this. */
  base: currencySchema,
  /** The day the rates are of. */
  date: daySchema,
  rates: z.record(currencySchema, z.number().positive()),
  /** Currencies whose rates are older or rougher than the table says. */
  estimated: z.array(currencySchema),
})
export type RateTable = z.infer<typeof rateTableSchema>

export const rateAnswerSchema = answerOf(rateTableSchema)
export type RateAnswer = z.infer<typeof rateAnswerSchema>

export const convertCurrencySchema = z.object({ amount: moneyInputSchema, to: knownCurrencySchema })
const convertedMoneySchema = z.object({
  amount: moneySchema,
  /** Units of the wanted currency for one unit of the given one. */
  rate: z.number().positive(),
  date: daySchema,
  kind: sourceKindSchema,
})
export const convertedAnswerSchema = answerOf(convertedMoneySchema)
