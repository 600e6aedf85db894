import { z } from 'zod'
import { knowledgeLimits } from './limits.ts'
import { idSchema, instantSchema, lineSchema, mutationSchema, pageInputSchema, pageOf } from './paging.ts'

const indexStatusSchema = z.enum(['pending', 'indexed', 'failed'])
export type IndexStatus = z.infer<typeof indexStatusSchema>

export const knowledgeTagListSchema = z.array(lineSchema.max(40)).max(knowledgeLimits.tags)

/** How `content` is written: HTML is turned into Markdown when it is stored. */
const contentFormatSchema = z.enum(['text', 'markdown', 'html'])
export type ContentFormat = z.infer<typeof contentFormatSchema>

const knowledgeFields = {
  title: lineSchema,
  content: z.string().max(knowledgeLimits.importCharacters),
  tags: knowledgeTagListSchema,
  /** Where it comes from: an address or a name. */
  source: lineSchema.max(500).nullable(),
  format: contentFormatSchema.default('text'),
}

const entryFields = {
  id: idSchema,
  ownerId: idSchema,
  ownerName: z.string(),
  /** null = personal: only its owner can read it. Entries of a trip are read by its members. */
  tripId: idSchema.nullable(),
  tripTitle: z.string().nullable(),
  title: z.string(),
  tags: z.array(z.string()),
  source: z.string().nullable(),
  /** What most of it is written in. */
  language: z.enum(['zh', 'en', 'other']),
  /** Whether the caller may change or remove it. */
  canEdit: z.boolean(),
  indexStatus: indexStatusSchema,
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
}
export const knowledgeEntrySchema = z.object({ ...entryFields, content: z.string() })
export type KnowledgeEntry = z.infer<typeof knowledgeEntrySchema>

/** In lists: the beginning in place of the whole text. */
const knowledgeListItemSchema = z.object({ ...entryFields, excerpt: z.string() })
export type KnowledgeListItem = z.infer<typeof knowledgeListItemSchema>

export const createKnowledgeSchema = mutationSchema.extend({
  ...knowledgeFields,
  /** Absent = personal. */
  tripId: idSchema.nullish(),
  tags: knowledgeTagListSchema.default([]),
  source: knowledgeFields.source.default(null),
})
export type CreateKnowledge = z.infer<typeof createKnowledgeSchema>

/** Without `version` the last write wins; with it a newer row is answered with VERSION_CONFLICT. */
export const updateKnowledgeSchema = mutationSchema.extend({
  entryId: idSchema,
  version: z.number().int().optional(),
  ...z.object(knowledgeFields).partial().shape,
})

export const getKnowledgeSchema = z.object({ entryId: idSchema })
export const removeKnowledgeSchema = mutationSchema.extend({ entryId: idSchema })

/** Of the trip; `personal`: without those of trips; neither: all that the caller may read. */
const knowledgeScope = { tripId: idSchema.optional(), personal: z.boolean().optional() }

export const listKnowledgeSchema = pageInputSchema.extend({
  ...knowledgeScope,
  /** All of them. */
  tags: knowledgeTagListSchema.optional(),
  status: indexStatusSchema.optional(),
})
export const knowledgePageSchema = pageOf(knowledgeListItemSchema)

export const knowledgeStatusInputSchema = z.object(knowledgeScope)
export const knowledgeStatusSchema = z.object({
  pending: z.number().int(),
  indexed: z.number().int(),
  failed: z.number().int(),
})

/** One entry, or all of the scope that could not be indexed. */
export const retryIndexingSchema = mutationSchema.extend({ ...knowledgeScope, entryId: idSchema.optional() })
export const retriedIndexingSchema = z.object({ retried: z.number().int() })

export const knowledgeTagsInputSchema = z.object(knowledgeScope)
export const knowledgeTagsSchema = z.array(z.object({ tag: z.string(), count: z.number().int() }))

export const searchKnowledgeSchema = z.object({
  query: z.string().trim().min(1).max(500),
  ...knowledgeScope,
  tags: knowledgeTagListSchema.optional(),
  topK: z.number().int().min(1).max(knowledgeLimits.results).default(10),
  /** Reads the best passages once more, one by one. */
  rerank: z.boolean().default(true),
})
export type SearchKnowledge = z.infer<typeof searchKnowledgeSchema>

const knowledgeHitSchema = z.object({
  entryId: idSchema,
  tripId: idSchema.nullable(),
  tripTitle: z.string().nullable(),
  title: z.string(),
  /** The passage that fits best. */
  excerpt: z.string(),
  /** Stretches of `excerpt` that hold words of the query. */
  highlights: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  /** Higher is better; only to be compared within one answer. */
  score: z.number(),
  foundBy: z.array(z.enum(['words', 'meaning', 'rerank'])),
  /** Words of the query that stand in the passage. */
  matchedWords: z.array(z.string()),
  tags: z.array(z.string()),
  source: z.string().nullable(),
  updatedAt: instantSchema,
})

export type KnowledgeHit = z.infer<typeof knowledgeHitSchema>

export const knowledgeHitsSchema = z.object({
  items: z.array(knowledgeHitSchema),
  /** What could not take part: then the answer rests on the rest. */
  missing: z.array(z.enum(['meaning', 'rerank'])),
})
