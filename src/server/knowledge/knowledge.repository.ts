import { and, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { IndexStatus, KnowledgeEntry } from '#contract/knowledge.ts'
import type { DbOrTx } from '../db/client.ts'
import { kbEntries, users } from '../db/schema/index.ts'

export const collectionName = 'knowledge'

/** The trips of a member, and the person: what an entry's scope must be among. */
export function readableScopes(userId: string): SQL {
  return sql`select trip_id from trip_members where user_id = ${userId} union all select ${userId}::uuid`
}

export interface KnowledgeFilter {
  tripId?: string
  personal?: boolean
  tags?: readonly string[]
  status?: IndexStatus
}

function readableBy(userId: string, filter: KnowledgeFilter): SQL | undefined {
  return and(sql`${kbEntries.scopeId} = any(array(${readableScopes(userId)}))`, matching(userId, filter))
}

function matching(userId: string, { tripId, personal, tags, status }: KnowledgeFilter): SQL | undefined {
  return and(
    tripId ? eq(kbEntries.scopeId, tripId) : undefined,
    personal ? eq(kbEntries.scopeId, userId) : undefined,
    tags && tags.length > 0 ? sql`${kbEntries.tags} @> ${sql.param([...tags])}::text[]` : undefined,
    status ? eq(statusOfEntry, status) : undefined,
  )
}

/** Subqueries, so that each is looked up for the rows of a page only. */
const statusOfEntry = sql<IndexStatus>`coalesce((
  select d.status from index_documents as d where d.collection = ${collectionName} and d.document_id = kb_entries.id
), 'pending')`
const titleOfTrip = sql<string | null>`(select t.title from trips as t where t.id = kb_entries.trip_id)`
const roleOf = (userId: string) => sql<string | null>`(
  select m.role from trip_members as m where m.trip_id = kb_entries.trip_id and m.user_id = ${userId}
)`

type EntryRow = typeof kbEntries.$inferSelect

interface NamedRow {
  entry: EntryRow
  ownerName: string
  tripTitle: string | null
  role: string | null
  status: IndexStatus
}

function toEntry({ entry, ownerName, tripTitle, role, status }: NamedRow): KnowledgeEntry {
  const { scopeId, createdAt, updatedAt, ...row } = entry
  return {
    ...row,
    ownerName,
    tripTitle,
    canEdit: row.tripId === null || role === 'owner' || role === 'editor',
    indexStatus: status,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

function selectEntries(db: DbOrTx, userId: string) {
  return db
    .select({
      entry: kbEntries,
      ownerName: users.name,
      tripTitle: titleOfTrip,
      role: roleOf(userId),
      status: statusOfEntry,
    })
    .from(kbEntries)
    .innerJoin(users, eq(users.id, kbEntries.ownerId))
}

/** null for strangers. */
export async function findEntry(db: DbOrTx, userId: string, id: string): Promise<KnowledgeEntry | null> {
  const [row] = await selectEntries(db, userId).where(and(eq(kbEntries.id, id), readableBy(userId, {})))
  return row ? toEntry(row) : null
}

/** Those of these that the caller may read, in no order. */
export async function findEntries(db: DbOrTx, userId: string, ids: readonly string[]): Promise<KnowledgeEntry[]> {
  if (ids.length === 0) return []
  const rows = await selectEntries(db, userId).where(and(inArray(kbEntries.id, [...ids]), readableBy(userId, {})))
  return rows.map(toEntry)
}

/** Newest first; ids are UUIDv7. Reads one row more than asked for. */
export async function listEntries(
  db: DbOrTx,
  userId: string,
  filter: KnowledgeFilter & { after: string | null; limit: number },
): Promise<KnowledgeEntry[]> {
  const limit = filter.limit + 1
  // The newest of each scope by its index: with one order for all, the planner may look through the notes of everybody.
  const newest = sql`(
    select page.id from (${readableScopes(userId)}) as scopes (id) cross join lateral (
      select id from ${kbEntries}
      where ${and(sql`${kbEntries.scopeId} = scopes.id`, matching(userId, filter), filter.after ? lt(kbEntries.id, filter.after) : undefined)}
      order by id desc limit ${limit}
    ) as page order by page.id desc limit ${limit}
  )`
  const rows = await selectEntries(db, userId).where(inArray(kbEntries.id, newest)).orderBy(desc(kbEntries.id))
  return rows.map(toEntry)
}

export async function countByStatus(
  db: DbOrTx,
  userId: string,
  filter: KnowledgeFilter,
): Promise<Record<IndexStatus, number>> {
  const rows = await db
    .select({ status: statusOfEntry, count: sql<number>`count(*)::int` })
    .from(kbEntries)
    .where(readableBy(userId, filter))
    .groupBy(sql`1`)
  const counts: Record<IndexStatus, number> = { pending: 0, indexed: 0, failed: 0 }
  for (const { status, count } of rows) counts[status] = count
  return counts
}

const mostTagsListed = 100

/** The most used first. */
export async function countTags(
  db: DbOrTx,
  userId: string,
  filter: KnowledgeFilter,
): Promise<{ tag: string; count: number }[]> {
  const rows = await db.execute<{ tag: string; count: number }>(
    sql`select tag, count(*)::int as count from ${kbEntries}, unnest(${kbEntries.tags}) as tag
    where ${readableBy(userId, filter)} group by tag order by count desc, tag limit ${mostTagsListed}`,
  )
  return [...rows]
}

/** The trip an entry belongs to and its owner, for the check of a write; the caller checks access. */
export async function findOwnership(db: DbOrTx, id: string): Promise<Pick<EntryRow, 'tripId' | 'ownerId'> | null> {
  const [row] = await db
    .select({ tripId: kbEntries.tripId, ownerId: kbEntries.ownerId })
    .from(kbEntries)
    .where(eq(kbEntries.id, id))
  return row ?? null
}
