// What the feasibility rules find in a trip as it stands, with fixes that one tap applies.
import { z } from 'zod'
import { idSchema, lineSchema, mutationSchema } from './paging.ts'
import { fixKinds } from './planning/change.ts'
import { violationCodeSchema } from './planning/violation.ts'
import { proposedChangeSchema } from './proposal.ts'

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

const itineraryFixSchema = z.object({
  kind: z.enum(fixKinds),
  /** For the sentence: `item` (title of what changes), `minutes`, `day` (counting from 1), `title` of another item. */
  params: paramsSchema,
  changes: z.array(proposedChangeSchema).min(1),
})
export type ItineraryFix = z.infer<typeof itineraryFixSchema>

const itineraryFindingSchema = z.object({
  code: violationCodeSchema,
  /** Counting from 1; null = the whole trip. */
  day: z.number().int().nullable(),
  itemIds: z.array(idSchema),
  params: paramsSchema,
  fixes: z.array(itineraryFixSchema),
})
export type ItineraryFinding = z.infer<typeof itineraryFindingSchema>

/** Items whose days and hours nobody can check, with the reason. */
const uncheckedItemsSchema = z.object({ reason: z.enum(['no_time', 'no_place']), itemIds: z.array(idSchema).min(1) })
export type UncheckedItems = z.infer<typeof uncheckedItemsSchema>

export const itineraryCheckSchema = z.object({
  /** `no_dates`: without a first day nobody knows which weekday it is, so nothing was checked. */
  status: z.enum(['checked', 'no_dates']),
  findings: z.array(itineraryFindingSchema),
  unchecked: z.array(uncheckedItemsSchema),
})
export type ItineraryCheck = z.infer<typeof itineraryCheckSchema>

/** Applies a fix at once, as a proposal that was accepted: it can be undone like one. */
export const applyFixSchema = mutationSchema.extend({
  tripId: idSchema,
  title: lineSchema,
  changes: z.array(proposedChangeSchema).min(1).max(100),
})
