import { and, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import type { NamedAuditEntry } from '#contract/audit.ts'
import type { DbOrTx } from '../db/client.ts'
import { auditEntries, trips, users } from '../db/schema/index.ts'
import { afterCursor, decodeCursor, encodeCursor, keysetPage } from '../kernel/keyset.ts'

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

/** As the entry has it, after the change if it still exists; an account is looked up. */
const objectName = sql<string | null>`coalesce(
  ${auditEntries.after}->>'title', ${auditEntries.before}->>'title',
  ${auditEntries.after}->>'name', ${auditEntries.before}->>'name',
  case when ${auditEntries.entity} = 'user'
    then (select named.name from ${users} as named where named.id = ${auditEntries.entityId}::uuid) end)`

/** A subselect goes by the key of the few rows of a page, where a join might read all trips. */
const tripTitle = sql<
  string | null
>`(select named.title from ${trips} as named where named.id = ${auditEntries.tripId})`

/** Newest first. */
export async function listAuditEntries(
  db: DbOrTx,
  filter: AuditFilter,
): Promise<{ items: NamedAuditEntry[]; nextCursor: string | null }> {
  const after = decodeCursor(filter.cursor)
  const conditions: (SQL | undefined)[] = [
    filter.actorId ? eq(auditEntries.actorId, filter.actorId) : undefined,
    filter.tripId ? eq(auditEntries.tripId, filter.tripId) : undefined,
    filter.action ? eq(auditEntries.action, filter.action) : undefined,
    filter.entity ? eq(auditEntries.entity, filter.entity) : undefined,
    filter.from ? gte(auditEntries.at, new Date(filter.from)) : undefined,
    filter.to ? lte(auditEntries.at, new Date(filter.to)) : undefined,
    afterCursor(auditEntries.at, auditEntries.id, after),
  ]
  const rows = await db
    .select({ entry: auditEntries, actorName: users.name, tripTitle, objectName })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(and(...conditions))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(filter.limit + 1)
  const page = keysetPage(rows, filter.limit, ({ entry }) => encodeCursor(entry))
  return {
    ...page,
    items: page.items.map(({ entry, ...names }) => ({ ...entry, at: entry.at.toISOString(), ...names })),
  }
}
