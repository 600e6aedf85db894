// How a message points at items of the plan, and what such a pointer may mean.
import { z } from 'zod'
import { itemKindSchema } from '../itinerary.ts'
import { wallTimeSchema } from '../paging.ts'
import { mealKindSchema } from '../planning/facts.ts'

export const dayPartSchema = z.enum(['morning', 'afternoon', 'evening'])
/** Of the plan; 1 = the first day, -1 = the last. */
export const dayReferenceSchema = z
  .number()
  .int()
  .min(-1)
  .max(365)
  .refine((day) => day !== 0, 'days count from 1')

/** Every key narrows the items down: "the second museum of day 3" is `{ day: 3, tag: 'museum', ordinal: 2 }`. */
export const itemReferenceSchema = z
  .object({
    itemId: z.string().max(60).optional(),
    /** In any language, whole or in part. */
    name: z.string().trim().min(1).max(120).optional(),
    day: dayReferenceSchema.optional(),
    part: dayPartSchema.optional(),
    /** The item that goes on at this time. */
    at: wallTimeSchema.optional(),
    kind: itemKindSchema.optional(),
    meal: mealKindSchema.optional(),
    /** Of the guides, such as museum, temple or hotpot. */
    tag: z.string().trim().min(1).max(60).optional(),
    /** Among the items that fit, in the order of the plan: 1 = the first, -1 = the last. */
    ordinal: z
      .number()
      .int()
      .min(-20)
      .max(60)
      .refine((ordinal) => ordinal !== 0, 'ordinals count from 1')
      .optional(),
    /** "it", "that one": what the conversation spoke of last. */
    it: z.boolean().optional(),
    unscheduled: z.boolean().optional(),
    /** Several are meant: true = all that fit; a number = that many ("both" = 2). */
    all: z.union([z.literal(true), z.number().int().min(2).max(20)]).optional(),
  })
  .refine((reference) => Object.values(reference).some((value) => value !== undefined), 'an empty reference')
export type ItemReference = z.infer<typeof itemReferenceSchema>

/** An item that a reference may mean. */
export const itemCandidateSchema = z.object({
  itemId: z.string(),
  title: z.string(),
  kind: itemKindSchema,
  day: z.number().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** 0 to 1; of the name or of how recently it was spoken of. */
  confidence: z.number().min(0).max(1),
})
export type ItemCandidate = z.infer<typeof itemCandidateSchema>
