import { z } from 'zod'
import { idSchema, instantInputSchema, instantSchema, pageInputSchema } from './paging.ts'

/** What can be done to each kind of object: the closed list of the audit log. A new action needs a sentence in every language. */
export const auditVerbs = {
  trip: ['created', 'duplicated', 'imported', 'updated', 'redated', 'stops-changed', 'archived', 'restored', 'removed'],
  stage: ['advanced', 'rewound', 'updated', 'restored'],
  item: ['added', 'updated', 'moved', 'marked', 'rated', 'removed', 'restored'],
  candidate: ['added', 'voted', 'vote-withdrawn', 'removed'],
  alert: ['raised', 'reported', 'acknowledged'],
  task: ['added', 'updated', 'moved', 'removed', 'restored'],
  'packing-item': ['added', 'updated', 'packed', 'unpacked', 'removed', 'restored'],
  expense: ['added', 'updated', 'removed', 'restored'],
  transfer: ['paid', 'removed', 'restored'],
  file: ['added', 'updated', 'removed', 'restored'],
  report: ['requested', 'removed'],
  brief: ['updated'],
  member: ['joined', 'role-changed', 'made-owner', 'removed', 'left'],
  invite: ['created', 'revoked'],
  note: ['created', 'updated', 'removed', 'retried'],
  'share-link': ['created', 'revoked'],
  proposal: ['created', 'applied', 'rejected', 'expired', 'reopened', 'undone', 'redone'],
  conversation: ['created', 'renamed', 'removed'],
  run: ['started', 'asked', 'answered', 'ended', 'retried', 'stopped'],
  message: ['edited', 'selected', 'rated', 'flagged'],
  memory: ['added', 'updated', 'removed', 'cleared', 'switched'],
  tag: ['saved', 'removed'],
  user: [
    'registered',
    'signed-in',
    'signed-out',
    'updated',
    'password-changed',
    'password-reset',
    'email-change-requested',
    'email-changed',
    'provider-linked',
    'data-exported',
    'role-changed',
    'locked',
    'unlocked',
    'sessions-ended',
    'reset-link-created',
    'removed',
  ],
  session: ['revoked'],
  'api-token': ['created', 'revoked'],
  'audit-filter': ['saved', 'removed'],
  'calendar-feed': ['created', 'revoked'],
  'trip-template': ['saved', 'renamed', 'removed'],
  link: ['made'],
  notification: ['read', 'preferences-changed', 'unsubscribed', 'push-enabled', 'push-disabled'],
  job: ['retried'],
  'log-level': ['changed'],
} as const

export type AuditEntity = keyof typeof auditVerbs
/** `{entity}.{past-tense verb}` */
export type AuditAction = { [Entity in AuditEntity]: `${Entity}.${(typeof auditVerbs)[Entity][number]}` }[AuditEntity]
export const auditActions = Object.entries(auditVerbs).flatMap(([entity, verbs]) =>
  verbs.map((verb) => `${entity}.${verb}` as AuditAction),
)
/** The action if it is known: the log also holds actions of older versions. */
export function findAuditAction(action: string): (typeof auditActions)[number] | null {
  return auditActions.find((known) => known === action) ?? null
}

/** The sentences of a language: one for each action. */
export type AuditActionTexts = {
  [Entity in AuditEntity]: Record<(typeof auditVerbs)[Entity][number], string>
}

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
