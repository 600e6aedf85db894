import { z } from 'zod'
import { idSchema, instantInputSchema, instantSchema, pageInputSchema } from './paging.ts'

const actorKindSchema = z.enum(['user', 'token', 'agent', 'system'])
export type ActorKind = z.infer<typeof actorKindSchema>

export const auditEntrySchema = z.object({
  id: idSchema,
  at: instantSchema,
  actorId: idSchema.nullable(),
  actorName: z.string().nullable(),
  actorKind: actorKindSchema,
  /** `{entity}.{past-tense verb}` */
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  tripId: idSchema.nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  requestId: z.string().nullable(),
  address: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** With the names of what its ids stand for, as far as they still exist. */
export const namedAuditEntrySchema = auditEntrySchema.extend({
  tripTitle: z.string().nullable(),
  /** The title or name of the object. */
  objectName: z.string().nullable(),
})
export type NamedAuditEntry = z.infer<typeof namedAuditEntrySchema>

/** People and trips by name, address or id: for filters. */
export const findAuditSubjectsSchema = z.object({
  kind: z.enum(['user', 'trip']),
  text: z.string().trim().min(1).max(100),
})
export const auditSubjectSchema = z.object({ id: idSchema, name: z.string(), detail: z.string() })
export type AuditSubject = z.infer<typeof auditSubjectSchema>

export const listAuditSchema = pageInputSchema.extend({
  actorId: idSchema.optional(),
  tripId: idSchema.optional(),
  action: z.string().max(80).optional(),
  entity: z.string().max(40).optional(),
  from: instantInputSchema.optional(),
  to: instantInputSchema.optional(),
})

/** A page of the file: pages one after the other are the whole. `count`: its entries. */
export const exportAuditSchema = listAuditSchema.omit({ limit: true })
export const auditExportSchema = z.object({
  csv: z.string(),
  count: z.number().int(),
  nextCursor: z.string().nullable(),
})
