// What the audit log tells. Apart from the schemas, so that pages need no validator.

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
