// What to pack for a trip: by person and by bag.
import { z } from 'zod'
import { longestBag } from './limits.ts'
import { idSchema, lineSchema, mutationSchema } from './paging.ts'
import { tripIdSchema } from './trip.ts'

const mostAtOnce = 200

const packingFields = {
  title: lineSchema,
  count: z.number().int().min(1).max(99),
  /** Whose it is; null = everybody's. */
  personId: idSchema.nullable(),
  /** The name of the bag it goes into; null = not decided. */
  bag: lineSchema.max(longestBag).nullable(),
}

export const packingItemSchema = z.object({
  id: idSchema,
  tripId: idSchema,
  ...packingFields,
  title: z.string(),
  bag: z.string().nullable(),
  isPacked: z.boolean(),
  version: z.number().int(),
})
export type PackingItem = z.infer<typeof packingItemSchema>

export const newPackingItemSchema = z.object({
  ...packingFields,
  count: packingFields.count.default(1),
  personId: packingFields.personId.default(null),
  bag: packingFields.bag.default(null),
})
export type NewPackingItem = z.infer<typeof newPackingItemSchema>
const packingPatchSchema = z.object(packingFields).partial()
export type PackingPatch = z.infer<typeof packingPatchSchema>

/** In their order, as one step of the undo stack. */
export const addPackingItemsSchema = mutationSchema.extend({
  tripId: idSchema,
  items: z.array(newPackingItemSchema).min(1).max(mostAtOnce),
})
/** Without `version` the last write wins; with it a newer row is answered with VERSION_CONFLICT. */
export const updatePackingItemSchema = mutationSchema.extend({
  packingItemId: idSchema,
  version: z.number().int().optional(),
  ...packingPatchSchema.shape,
})
/** Ids of other trips, and of what is gone by now, are passed over. */
export const setPackedSchema = mutationSchema.extend({
  tripId: idSchema,
  packingItemIds: z.array(idSchema).min(1).max(mostAtOnce),
  isPacked: z.boolean(),
})
export const removePackingItemSchema = mutationSchema.extend({ packingItemId: idSchema })

/** For one person, or what everybody shares. */
export const suggestPackingSchema = tripIdSchema.extend({ personId: idSchema.optional() })
export const packingSuggestionsSchema = z.object({
  groups: z.array(
    z.object({
      title: z.string(),
      items: z.array(z.object({ title: z.string(), count: z.number().int(), reason: z.string().nullable() })),
    }),
  ),
  /** Number of suggestions that are on the list already. */
  known: z.number().int(),
})
export type PackingSuggestions = z.infer<typeof packingSuggestionsSchema>
