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

/** Wherever the page begins. */
export function matching({ actorId, tripId, action, entity, from, to }: Omit<AuditFilter, 'limit'>): SQL | undefined {
  return and(
    actorId ? eq(auditEntries.actorId, actorId) : undefined,
    tripId ? eq(auditEntries.tripId, tripId) : undefined,
    action ? eq(auditEntries.action, action) : undefined,
    entity ? eq(auditEntries.entity, entity) : undefined,
    from ? gte(auditEntries.at, new Date(from)) : undefined,
    to ? lte(auditEntries.at, new Date(to)) : undefined,
  )
}

/** Newest first, with one row more than the page holds. */
export function auditPageQuery(db: DbOrTx, filter: AuditFilter) {
  const after = decodeCursor(filter.cursor)
  return db
    .select({ entry: auditEntries, actorName: users.name, tripTitle, objectName })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(and(matching(filter), afterCursor(auditEntries.at, auditEntries.id, after)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(filter.limit + 1)
}

export async function listAuditEntries(
  db: DbOrTx,
  filter: AuditFilter,
): Promise<{ items: NamedAuditEntry[]; nextCursor: string | null }> {
  const rows = await auditPageQuery(db, filter)
  const page = keysetPage(rows, filter.limit, ({ entry }) => encodeCursor(entry))
  return {
    ...page,
    items: page.items.map(({ entry, ...names }) => ({ ...entry, at: entry.at.toISOString(), ...names })),
  }
}
