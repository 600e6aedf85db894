// New dates or a new length for a trip, and what they do to its items.
import { z } from 'zod'
import { longestTripDays } from './limits.ts'
import { dayInputSchema, daySchema, idSchema, mutationSchema } from './paging.ts'
import { tripSchema } from './trip.ts'
import { itemShiftSchema } from './trip-stop-changes.ts'

/**
 * `shift`: every item stays on its day of the trip. `keep`: every item stays on its date. `unbooked`: what is booked stays on
 * its date, the rest on its day of the trip. What falls outside of the trip becomes unscheduled.
 */
const redateModeSchema = z.enum(['shift', 'keep', 'unbooked'])
export type RedateMode = z.infer<typeof redateModeSchema>

export const redateTripSchema = mutationSchema.extend({
  tripId: idSchema,
  /** Refused where the trip has been changed since. */
  version: z.number().int().optional(),
  startDate: dayInputSchema.nullable(),
  durationDays: z.number().int().min(1).max(longestTripDays).nullable(),
  mode: redateModeSchema.default('shift'),
  /** Nothing is changed: says what would happen to the items. */
  preview: z.boolean().default(false),
})
export type RedateTrip = z.infer<typeof redateTripSchema>

/** An item whose day or date changes. Dates are null where the trip or the item has none. */
const redatedItemSchema = itemShiftSchema.extend({ fromDate: daySchema.nullable(), toDate: daySchema.nullable() })
export type RedatedItem = z.infer<typeof redatedItemSchema>

export const redatedTripSchema = z.object({
  /** As stored, or as it would be after a preview. */
  trip: tripSchema,
  items: z.array(redatedItemSchema),
})
export type RedatedTrip = z.infer<typeof redatedTripSchema>
