// Prices as data. Every amount in planning counts minor units of the one currency of the request.
import { z } from 'zod'
import { maxAmount } from '../money.ts'
import { isoDateSchema, partIdSchema } from './calendar.ts'

/** Minor units. */
export const amountSchema = z.number().int().min(0).max(maxAmount)
const capacitySchema = z.number().int().min(1).max(100)
/** Nights that cost something else than `amount`. */
const amountByDateSchema = z.record(isoDateSchema, amountSchema).optional()

/**
 * How a price grows: a ticket per person, a vehicle or room per `capacity` people, a room or the whole lodging for each night,
 * or once for everybody.
 */
export const priceRuleSchema = z.discriminatedUnion('per', [
  z.object({ per: z.literal('person'), amount: amountSchema, childAmount: amountSchema.optional() }),
  z.object({ per: z.literal('vehicle'), amount: amountSchema, capacity: capacitySchema }),
  z.object({
    per: z.literal('room'),
    amount: amountSchema,
    capacity: capacitySchema,
    amountByDate: amountByDateSchema,
  }),
  z.object({ per: z.literal('night'), amount: amountSchema, amountByDate: amountByDateSchema }),
  z.object({ per: z.literal('once'), amount: amountSchema }),
])
export type PriceRule = z.infer<typeof priceRuleSchema>

const costCategories = ['transport', 'local-transport', 'lodging', 'food', 'sights', 'other'] as const

/** One line of the bill. `units` counts people, vehicles or rooms; the amounts of all lines add up to the total. */
export const costLineSchema = z.object({
  /** The item, stay or, for the way back to bed, `back:<day>` that is paid for. Local travel before an item is `travel:<item id>`. */
  ref: partIdSchema,
  category: z.enum(costCategories),
  per: z.enum(['person', 'vehicle', 'room', 'night', 'once']),
  units: z.number().int().min(0),
  amount: z.number().int().min(0),
  /** false = the source knows no price: the amount is 0 and the plan says so. */
  known: z.boolean(),
})
export type CostLine = z.infer<typeof costLineSchema>
