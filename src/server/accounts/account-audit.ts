import { recordAudit } from '../audit/audit.repository.ts'
import type { Tx } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'

/** Somebody did something to their own account. */
export function auditUser(
  tx: Tx,
  actor: Pick<Actor, 'kind' | 'userId' | 'request'>,
  action: string,
  before: Record<string, unknown> | null = null,
  after: Record<string, unknown> | null = null,
): Promise<void> {
  return recordAudit(tx, actor, { action, entity: 'user', entityId: actor.userId, before, after })
}
