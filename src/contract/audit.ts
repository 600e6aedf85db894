import { z } from 'zod'
import { idSchema, instantSchema, pageInputSchema } from './paging.ts'

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

export const listAuditSchema = pageInputSchema.extend({
  actorId: idSchema.optional(),
  tripId: idSchema.optional(),
  action: z.string().max(80).optional(),
  entity: z.string().max(40).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
})
export const tripHistorySchema = pageInputSchema.extend({ tripId: idSchema })
