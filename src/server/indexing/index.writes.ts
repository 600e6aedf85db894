// What is to be indexed, and what has been: rows beside the documents, written in the transactions that change either.
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { indexChunks, indexDocuments } from '../db/schema/knowledge.ts'
import type { WantedDocument } from './collection.ts'

/** From now on these documents wait to be indexed as they are. */
export async function markPending(tx: Tx, collection: string, documents: readonly WantedDocument[]): Promise<void> {
  const rows = documents.map(({ id, scopeId, hash }) => ({
    collection,
    documentId: id,
    scopeId,
    wantedHash: hash,
    status: 'pending' as const,
  }))
  await tx
    .insert(indexDocuments)
    .values(rows)
    .onConflictDoUpdate({
      target: [indexDocuments.collection, indexDocuments.documentId],
      set: {
        scopeId: sql`excluded.scope_id`,
        wantedHash: sql`excluded.wanted_hash`,
        status: 'pending',
        attempts: 0,
        error: null,
        updatedAt: sql`now()`,
      },
    })
}

export interface IndexedChunk {
  id: string
  documentId: string
  scopeId: string
  position: number
  text: string
  tags: string[]
  terms: string[]
  spellings: string
}

const rowsPerStatement = 200

/** Afterwards the documents have these passages and no others, and their scopes have changed. */
export async function replaceChunks(
  tx: Tx,
  collection: string,
  documentIds: readonly string[],
  chunks: readonly IndexedChunk[],
): Promise<void> {
  const removed = await tx
    .delete(indexChunks)
    .where(and(eq(indexChunks.collection, collection), inArray(indexChunks.documentId, [...documentIds])))
    .returning({ scopeId: indexChunks.scopeId })
  for (let at = 0; at < chunks.length; at += rowsPerStatement) {
    const rows = chunks.slice(at, at + rowsPerStatement).map(({ terms, ...chunk }) => ({
      ...chunk,
      collection,
      terms: sql`array_to_tsvector(${sql.param(terms)}::text[])`,
      termCount: terms.length,
    }))
    await tx.insert(indexChunks).values(rows)
  }
  await countScopes(tx, collection, [...removed, ...chunks])
}

/** In the order of their ids, so that two writers never wait for each other in a circle. */
async function countScopes(tx: Tx, collection: string, changed: readonly { scopeId: string }[]): Promise<void> {
  const scopeIds = [...new Set(changed.map(({ scopeId }) => scopeId))].sort()
  if (scopeIds.length === 0) return
  await tx.execute(sql`
    insert into index_scopes (collection, scope_id, revision, chunk_count)
    select ${collection}, scope.id, 1,
      (select count(*)::int from index_chunks as c where c.collection = ${collection} and c.scope_id = scope.id)
    from unnest(${sql.param(scopeIds)}::uuid[]) with ordinality as scope (id, at) order by scope.at
    on conflict (collection, scope_id)
    do update set revision = index_scopes.revision + 1, chunk_count = excluded.chunk_count`)
}

/** A document whose text has changed since it was read keeps waiting. */
export async function markIndexed(tx: Tx, collection: string, documents: readonly WantedDocument[]): Promise<void> {
  if (documents.length === 0) return
  const rows = documents.map(({ id, scopeId, hash }) => ({
    collection,
    documentId: id,
    scopeId,
    wantedHash: hash,
    indexedHash: hash,
    status: 'indexed' as const,
  }))
  await tx
    .insert(indexDocuments)
    .values(rows)
    .onConflictDoUpdate({
      target: [indexDocuments.collection, indexDocuments.documentId],
      set: {
        indexedHash: sql`excluded.indexed_hash`,
        attempts: 0,
        error: null,
        updatedAt: sql`now()`,
        status: sql`case when ${indexDocuments.wantedHash} = excluded.indexed_hash then 'indexed' else ${indexDocuments.status} end`,
      },
    })
}

export async function forgetDocuments(tx: Tx, collection: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .delete(indexDocuments)
    .where(and(eq(indexDocuments.collection, collection), inArray(indexDocuments.documentId, [...ids])))
}

/** Held until the transaction ends: two processes never index the same document at once. */
export async function lockDocuments(tx: Tx, collection: string, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(${`${collection}/`} || id, 14))
    from unnest(${sql.param([...new Set(ids)].sort())}::text[]) as id`)
}
