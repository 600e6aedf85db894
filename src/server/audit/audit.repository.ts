import { and, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import type { AuditEntry } from '#contract/audit.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { auditEntries, users } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { decodeCursor, encodeCursor } from '../kernel/keyset.ts'

export interface NewAuditEntry {
  /** `{entity}.{past-tense verb}`, as in `trip.created`. */
  action: string
  entity: string
  entityId: string
  tripId?: string | null
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
}

/** Never given secrets: callers pass contract rows, which hold none. */
export async function recordAudit(
  tx: Tx,
  actor: Pick<Actor, 'kind' | 'request'> & { userId: string | null },
  entry: NewAuditEntry,
): Promise<void> {
  await tx.insert(auditEntries).values({
    actorId: actor.userId,
    actorKind: actor.kind,
    requestId: actor.request.id,
    address: actor.request.address,
    ...entry,
  })
}

export interface AuditFilter {
  actorId?: string
  tripId?: string
  action?: string
  entity?: string
  from?: string
  to?: string
  cursor?: string | null
  limit: number
}

/** Newest first. */
export async function listAuditEntries(
  db: DbOrTx,
  filter: AuditFilter,
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  const after = decodeCursor(filter.cursor)
  const conditions: (SQL | undefined)[] = [
    filter.actorId ? eq(auditEntries.actorId, filter.actorId) : undefined,
    filter.tripId ? eq(auditEntries.tripId, filter.tripId) : undefined,
    filter.action ? eq(auditEntries.action, filter.action) : undefined,
    filter.entity ? eq(auditEntries.entity, filter.entity) : undefined,
    filter.from ? gte(auditEntries.at, new Date(filter.from)) : undefined,
    filter.to ? lte(auditEntries.at, new Date(filter.to)) : undefined,
    // Compared as a row: an index can begin there, which it cannot with the same spelled out in ands and ors.
    after
      ? sql`(${auditEntries.at}, ${auditEntries.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
      : undefined,
  ]
  const rows = await db
    .select({ entry: auditEntries, actorName: users.name })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(and(...conditions))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(filter.limit + 1)
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)?.entry
  return {
    items: page.map(({ entry, actorName }) => ({ ...entry, at: entry.at.toISOString(), actorName })),
    nextCursor: rows.length > filter.limit && last ? encodeCursor(last) : null,
  }
}
