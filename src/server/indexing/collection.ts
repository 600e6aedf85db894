// How a noun joins the index: it describes its documents as a collection, schedules them in its own transactions, and
// searches. Everything else (passages, embeddings, retries, drift) is done here.
//
//   const notes: IndexedCollection = { name: 'knowledge', load, listIds, readableScopes }
//   createIndexingModule({ ..., collections: [notes] })          in modules.ts
//   await index.schedule(tx, 'knowledge', [{ id, scopeId, hash }])   in every write; `withdraw` when a document goes
//   await index.search('knowledge', actor, { query, limit })
//
// A scope is a trip or a person: `readableScopes` says, as SQL, which of them a user may read at this moment.
import type { SQL } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'

export interface IndexedDocument {
  id: string
  scopeId: string
  title: string
  /** Plain text or Markdown. */
  text: string
  tags: readonly string[]
  /** `documentHash` of what is indexed. */
  hash: string
}

export interface IndexedCollection {
  name: string
  /** Those that exist. */
  load(db: DbOrTx, ids: readonly string[]): Promise<IndexedDocument[]>
  /** In the order of their ids. */
  listIds(db: DbOrTx, after: string | null, limit: number): Promise<string[]>
  /** Subquery of one column of scope ids. */
  readableScopes(userId: string): SQL
}

export type WantedDocument = Pick<IndexedDocument, 'id' | 'scopeId' | 'hash'>
