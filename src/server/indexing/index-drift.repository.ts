import { and, asc, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import { indexChunks, indexDocuments } from '../db/schema/knowledge.ts'

export interface IndexedState {
  id: string
  indexedHash: string | null
  /** Waits already, and not for long. */
  isWaiting: boolean
}

const patience = sql`now() - interval '15 minutes'`

export async function listIndexedStates(
  db: DbOrTx,
  collection: string,
  ids: readonly string[],
): Promise<IndexedState[]> {
  if (ids.length === 0) return []
  const isRecent = sql<boolean>`${indexDocuments.updatedAt} > ${patience}`
  return db
    .select({
      id: indexDocuments.documentId,
      indexedHash: indexDocuments.indexedHash,
      isWaiting: sql<boolean>`${indexDocuments.status} = 'pending' and ${isRecent}`,
    })
    .from(indexDocuments)
    .where(and(eq(indexDocuments.collection, collection), inArray(indexDocuments.documentId, [...ids])))
}

/** Of documents that the index knows, in the order of their ids. */
export async function listKnownDocuments(
  db: DbOrTx,
  collection: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: indexDocuments.documentId })
    .from(indexDocuments)
    .where(and(eq(indexDocuments.collection, collection), after ? gt(indexDocuments.documentId, after) : undefined))
    .orderBy(asc(indexDocuments.documentId))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** Those of these documents that have passages. */
export async function listChunkedDocuments(
  db: DbOrTx,
  collection: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: indexChunks.documentId })
    .from(indexChunks)
    .where(and(eq(indexChunks.collection, collection), inArray(indexChunks.documentId, [...ids])))
  return new Set(rows.map(({ id }) => id))
}

/** Documents that were given up, or wait although nothing works on them, for as long as the index was away. */
export async function listStalled(db: DbOrTx, collection: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: indexDocuments.documentId })
    .from(indexDocuments)
    .where(
      and(
        eq(indexDocuments.collection, collection),
        ne(indexDocuments.status, 'indexed'),
        lt(indexDocuments.updatedAt, patience),
        or(
          eq(indexDocuments.status, 'pending'),
          inArray(indexDocuments.error, ['SEARCH_UNAVAILABLE', 'PROVIDER_UNAVAILABLE', 'PROVIDER_RATE_LIMITED']),
        ),
      ),
    )
    .limit(limit)
  return rows.map(({ id }) => id)
}
