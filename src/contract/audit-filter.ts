// Filters of the audit log that an admin has saved, and what a filter finds, counted.
import { z } from 'zod'
import { listAuditSchema } from './audit.ts'
import { auditRanges } from './choices.ts'
import { idSchema, lineSchema, mutationSchema } from './paging.ts'

/** As the page has it: '' = not filtered by it. */
const auditFilterSchema = z.object({
  actor: z.string().max(40),
  trip: z.string().max(40),
  action: z.string().max(80),
  entity: z.string().max(40),
  range: z.enum(auditRanges),
  /** `YYYY-MM-DDTHH:MM` in the reader's zone, for the range `custom`. */
  from: z.string().max(20),
  to: z.string().max(20),
})
export type AuditFilter = z.infer<typeof auditFilterSchema>

export const savedAuditFilterSchema = z.object({ id: idSchema, name: z.string(), filter: auditFilterSchema })
export type SavedAuditFilter = z.infer<typeof savedAuditFilterSchema>

/** The admin's own one of this name is replaced. */
export const saveAuditFilterSchema = mutationSchema.extend({ name: lineSchema.max(60), filter: auditFilterSchema })
export const removeAuditFilterSchema = mutationSchema.extend({ filterId: idSchema })

export const auditFacetsInputSchema = listAuditSchema.omit({ limit: true, cursor: true })
const countSchema = z.number().int()
/** Most frequent first. */
const facetSchema = z.array(z.object({ value: z.string(), count: countSchema }))
export const auditFacetsSchema = z.object({
  entities: facetSchema,
  actions: facetSchema,
  actors: z.array(z.object({ value: idSchema, name: z.string().nullable(), count: countSchema })),
  /** How many entries were counted: the newest ones. */
  counted: countSchema,
  /** There are older ones that were not counted. */
  hasMore: z.boolean(),
})
export type AuditFacets = z.infer<typeof auditFacetsSchema>
