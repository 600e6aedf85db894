// The notes as the index reads them.
import { asc, gt, inArray } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import { kbEntries } from '../db/schema/index.ts'
import type { IndexedCollection, IndexedDocument } from '../indexing/collection.ts'
import { documentHash } from '../indexing/document-hash.ts'
import { collectionName, readableScopes } from './knowledge.repository.ts'

export function toDocument(
  entry: Pick<typeof kbEntries.$inferSelect, 'id' | 'scopeId' | 'title' | 'content' | 'tags'>,
): IndexedDocument {
  const { id, scopeId, title, content: text, tags } = entry
  return { id, scopeId, title, text, tags, hash: documentHash({ scopeId, title, text, tags }) }
}

export const knowledgeCollection: IndexedCollection = {
  name: collectionName,

  async load(db: DbOrTx, ids: readonly string[]) {
    if (ids.length === 0) return []
    const rows = await db
      .select()
      .from(kbEntries)
      .where(inArray(kbEntries.id, [...ids]))
    return rows.map(toDocument)
  },

  async listIds(db, after, limit) {
    const rows = await db
      .select({ id: kbEntries.id })
      .from(kbEntries)
      .where(after ? gt(kbEntries.id, after) : undefined)
      .orderBy(asc(kbEntries.id))
      .limit(limit)
    return rows.map(({ id }) => id)
  },

  readableScopes,
}
