import type { AuditAction } from '#contract/audit-action.ts'
import type { Tx } from '../db/client.ts'
import type { Author } from '../kernel/actor.ts'
import { recordChange } from '../kernel/record-change.ts'

/** Somebody did something to their own account. */
export function recordUserChange(
  tx: Tx,
  actor: Author,
  action: AuditAction,
  before: object | null = null,
  after: object | null = null,
): void {
  recordChange(tx, actor, { action, entityId: actor.userId, before, after })
}
