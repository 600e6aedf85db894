// Reads of memories: each takes whose they are, and finds nothing else.
import { and, asc, desc, eq, inArray, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm'
import type { ListMemories, Memory } from '#contract/memory.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { memories, memoryEvents, users } from '../db/schema/index.ts'
import { containsText } from '../kernel/contains-text.ts'
import { fadedWeight, isHeavyEnough } from './memory-weight.ts'

export const collectionName = 'memories'

export type MemoryRow = typeof memories.$inferSelect

/** So many can be read whole and searched in memory. */
export const mostMemories = 500
const mostEvents = 100

export function toMemory(row: MemoryRow, now: Date): Memory {
  const { id, tripId, kind, text, wishes, evidence, createdAt, updatedAt } = row
  const weight = fadedWeight(row, now)
  return {
    ...{ id, tripId, kind, text, wishes, evidence, weight },
    isUsed: isHeavyEnough(weight),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

interface MemoryFilter extends Pick<ListMemories, 'kind' | 'text' | 'limit'> {
  /** Shown beside those that contain the text. */
  alike: readonly string[]
  beforeId: string | null
}

/** Newest first, with one row more than `limit`. */
export function listMemories(
  db: DbOrTx,
  userId: string,
  { kind, text, alike, limit, beforeId }: MemoryFilter,
): Promise<MemoryRow[]> {
  return db
    .select()
    .from(memories)
    .where(
      and(
        eq(memories.userId, userId),
        kind ? eq(memories.kind, kind) : undefined,
        text ? or(containsText(memories.text, text), inArray(memories.id, [...alike])) : undefined,
        beforeId ? lt(memories.id, beforeId) : undefined,
      ),
    )
    .orderBy(desc(memories.id))
    .limit(limit + 1)
}

/** All of a person, or those that hold for one trip: of that trip and of none. */
export function allMemories(db: DbOrTx, userId: string, { tripId }: { tripId?: string } = {}): Promise<MemoryRow[]> {
  const ofTrip: SQL | undefined = tripId ? or(isNull(memories.tripId), eq(memories.tripId, tripId)) : undefined
  return db
    .select()
    .from(memories)
    .where(and(eq(memories.userId, userId), ofTrip))
    .orderBy(desc(memories.id))
    .limit(mostMemories)
}

export function countMemories(db: DbOrTx, userId: string): Promise<number> {
  return db.$count(memories, eq(memories.userId, userId))
}

export async function findMemory(db: DbOrTx, userId: string, memoryId: string): Promise<MemoryRow | null> {
  const [row] = await db
    .select()
    .from(memories)
    .where(and(eq(memories.userId, userId), eq(memories.id, memoryId)))
  return row ?? null
}

/** In no order. */
export function findMemories(db: DbOrTx, userId: string, ids: readonly string[]): Promise<MemoryRow[]> {
  return db
    .select()
    .from(memories)
    .where(and(eq(memories.userId, userId), inArray(memories.id, [...ids])))
}

/** What the index does not know as it is: written a moment ago, or while the index was away. */
export function listUnindexed(db: DbOrTx, userId: string): Promise<MemoryRow[]> {
  const isIndexed = sql`exists (select from index_documents as d
    where d.collection = ${collectionName} and d.document_id = ${memories.id} and d.status = 'indexed')`
  return db
    .select()
    .from(memories)
    .where(and(eq(memories.userId, userId), not(isIndexed)))
    .limit(mostMemories)
}

/** Oldest first; also of a memory that is gone. */
export function listMemoryEvents(db: DbOrTx, userId: string, memoryId: string) {
  return db
    .select({
      action: memoryEvents.action,
      text: memoryEvents.text,
      weight: memoryEvents.weight,
      evidence: memoryEvents.evidence,
      at: memoryEvents.at,
    })
    .from(memoryEvents)
    .where(and(eq(memoryEvents.userId, userId), eq(memoryEvents.memoryId, memoryId)))
    .orderBy(asc(memoryEvents.id))
    .limit(mostEvents)
}

export async function isMemoryEnabled(db: DbOrTx, userId: string): Promise<boolean> {
  const [row] = await db.select({ enabled: users.memoryEnabled }).from(users).where(eq(users.id, userId))
  return row?.enabled === true
}

/**
 * Writers of one person's memories take turns. false where nothing may be remembered. Rows that refer to the person are added
 * meanwhile: a turn that has locked its trip and waited for the person would stand against a memory that waits for the trip.
 */
export async function lockMemories(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx
    .select({ enabled: users.memoryEnabled })
    .from(users)
    .where(eq(users.id, userId))
    .for('no key update')
  return row?.enabled === true
}
