// What the assistant remembers of one traveler: shown to that person alone, used in the open, corrected and deleted by them.
import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, mutationSchema, pageInputSchema } from './paging.ts'
import { memoryWishSchema } from './trip-brief.ts'

/** `need`: must hold in every plan (diet, allergy, access); `preference`: is liked; `fact`: is so; `trip`: facts of one trip. */
const memoryKinds = ['preference', 'need', 'fact', 'trip'] as const
const memoryKindSchema = z.enum(memoryKinds)
export type MemoryKind = z.infer<typeof memoryKindSchema>

/** `hand`: entered or confirmed by the person; `words`: said in a chat; `choice`: of a proposal; `rating`: of an item; `trip`: a stage. */
const evidenceTypes = ['hand', 'words', 'choice', 'rating', 'trip'] as const
const evidenceTypeSchema = z.enum(evidenceTypes)
export type EvidenceType = z.infer<typeof evidenceTypeSchema>

const evidenceSchema = z.object({
  type: evidenceTypeSchema,
  /** Id of the message, proposal, item or trip; null for what was entered by hand. */
  ref: z.string().max(80).nullable(),
  at: instantSchema,
})
export type Evidence = z.infer<typeof evidenceSchema>
/** The newest are kept. */
export const mostEvidence = 20

const textSchema = lineSchema.max(500)
const weightSchema = z.number().min(0).max(1)

export const memorySchema = z.object({
  id: idSchema,
  /** Of which trip, where it holds for that alone. */
  tripId: idSchema.nullable(),
  kind: memoryKindSchema,
  text: z.string(),
  /** What a plan takes from it; empty where it means nothing to the planner. */
  wishes: memoryWishSchema,
  /** As of now: repeated evidence raises it, contradiction and time lower it. */
  weight: weightSchema,
  /** Heavy enough to be used in plans. */
  isUsed: z.boolean(),
  evidence: z.array(evidenceSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Memory = z.infer<typeof memorySchema>

export const listMemoriesSchema = pageInputSchema.extend({
  kind: memoryKindSchema.optional(),
  text: z.string().trim().max(100).optional(),
})
export type ListMemories = z.infer<typeof listMemoriesSchema>
export const memoryListSchema = z.object({
  items: z.array(memorySchema),
  nextCursor: z.string().nullable(),
  /** false: nothing is remembered and nothing of it is used. */
  enabled: z.boolean(),
})

export const searchMemoriesSchema = z.object({
  query: z.string().trim().min(1).max(200),
  limit: z.number().int().min(1).max(50).default(10),
})
export const foundMemoriesSchema = z.object({
  items: z.array(memorySchema.extend({ /** By its place: 1 for the best. */ score: z.number() })),
})

export const addMemorySchema = mutationSchema.extend({
  text: textSchema,
  kind: memoryKindSchema.exclude(['trip']),
  tripId: idSchema.optional(),
})
export type AddMemory = z.infer<typeof addMemorySchema>

export const updateMemorySchema = mutationSchema.extend({
  memoryId: idSchema,
  text: textSchema,
  mode: z.enum(['append', 'overwrite']).default('overwrite'),
})
export type UpdateMemory = z.infer<typeof updateMemorySchema>

export const memoryIdSchema = z.object({ memoryId: idSchema })
export const removeMemorySchema = mutationSchema.extend(memoryIdSchema.shape)
export const setMemoryEnabledSchema = mutationSchema.extend({ enabled: z.boolean() })
export const memoryEnabledSchema = z.object({ enabled: z.boolean() })
export const clearedMemoriesSchema = z.object({ removed: z.number().int() })

const memoryEventActions = ['added', 'confirmed', 'contradicted', 'updated', 'removed'] as const
export type MemoryEventAction = (typeof memoryEventActions)[number]
export const memoryHistorySchema = z.object({
  items: z.array(
    z.object({
      action: z.enum(memoryEventActions),
      /** As it stood afterwards; null once the memory is deleted. */
      text: z.string().nullable(),
      weight: weightSchema,
      evidence: evidenceTypeSchema.nullable(),
      at: instantSchema,
    }),
  ),
})

const tagSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u)

/** A tag of the guides, such as museum, counts as an interest once it is heavy enough. */
export const userTagSchema = z.object({ tag: z.string(), weight: weightSchema, evidence: z.array(evidenceSchema) })
export type UserTag = z.infer<typeof userTagSchema>
export const userTagListSchema = z.object({
  items: z.array(userTagSchema.extend({ /** In the reader's language. */ label: z.string() })),
})

const tagInput = {
  tag: tagSchema,
  weight: weightSchema,
  evidence: z
    .array(evidenceSchema.omit({ at: true }))
    .max(mostEvidence)
    .optional(),
}
export const upsertTagSchema = mutationSchema.extend(tagInput)
export type UpsertTag = z.infer<z.ZodObject<typeof tagInput>>
export const bulkUpsertTagsSchema = mutationSchema.extend({ tags: z.array(z.object(tagInput)).min(1).max(50) })

/** A tag as it would stand once what a trip says of it is noted with `bulkUpsert`. */
export const tagSuggestionSchema = z.object({
  tag: z.string(),
  /** In the reader's language. */
  label: z.string(),
  weight: weightSchema,
  /** As it stands; null = not known yet. */
  before: weightSchema.nullable(),
  evidence: z.array(evidenceSchema.omit({ at: true })),
  /** The rated places behind it. */
  because: z.array(z.object({ title: z.string(), rating: z.number().int() })),
})
export type TagSuggestion = z.infer<typeof tagSuggestionSchema>
/** Nothing while memory is switched off. */
export const suggestedTagsSchema = z.object({ enabled: z.boolean(), items: z.array(tagSuggestionSchema) })
export type SuggestedTags = z.infer<typeof suggestedTagsSchema>

export const removeTagSchema = mutationSchema.extend({ tag: tagSchema })
