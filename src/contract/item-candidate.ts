// Alternatives for an item of the plan, and who is for them.
import { z } from 'zod'
import { itineraryItemSchema, newItemSchema } from './itinerary.ts'
import { idSchema, instantSchema, mutationSchema } from './paging.ts'

/** Of one item. */
export const mostCandidates = 20

/** What takes the place of the item; its day, times and order stay. */
const contentFields = {
  kind: true,
  title: true,
  place: true,
  cost: true,
  booking: true,
  confirmationCode: true,
  freeCancelUntil: true,
  source: true,
  links: true,
  notes: true,
} as const
export const candidateContentFields = Object.keys(contentFields) as (keyof typeof contentFields)[]

export const itemCandidateSchema = itineraryItemSchema.pick({ id: true, tripId: true, ...contentFields }).extend({
  itemId: idSchema,
  /** null = the account is gone. */
  addedBy: z.object({ userId: idSchema, name: z.string() }).nullable(),
  votes: z.number().int(),
  hasMyVote: z.boolean(),
  createdAt: instantSchema,
})
export type ItemCandidate = z.infer<typeof itemCandidateSchema>

export const candidateContentSchema = newItemSchema.pick(contentFields)
export const addCandidateSchema = mutationSchema.extend({ itemId: idSchema, ...candidateContentSchema.shape })
export const voteCandidateSchema = mutationSchema.extend({
  candidateId: idSchema,
  /** false takes the vote back. */
  isFor: z.boolean().default(true),
})
export const candidateIdSchema = mutationSchema.extend({ candidateId: idSchema })
