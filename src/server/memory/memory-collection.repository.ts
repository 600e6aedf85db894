// Memories as the index reads them. A scope is a person; while they have memory switched off, theirs are not in it.
import { and, asc, gt, inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import { memories, users } from '../db/schema/index.ts'
import type { IndexedCollection, IndexedDocument } from '../indexing/collection.ts'
import { documentHash } from '../indexing/document-hash.ts'
import { collectionName, type MemoryRow } from './memory.repository.ts'
import { wishWords } from './wish-words.ts'

type IndexedMemory = Pick<MemoryRow, 'id' | 'userId' | 'text' | 'wishes'>

export function toDocument({ id, userId: scopeId, text: title, wishes }: IndexedMemory): IndexedDocument {
  const fields = { scopeId, title, text: '', tags: wishWords(wishes) }
  return { id, ...fields, hash: documentHash(fields) }
}

const isOn = sql`${memories.userId} in (select id from ${users} where ${users.memoryEnabled})`

export const memoryCollection: IndexedCollection = {
  name: collectionName,

  async load(db: DbOrTx, ids: readonly string[]) {
    if (ids.length === 0) return []
    const rows = await db
      .select({ id: memories.id, userId: memories.userId, text: memories.text, wishes: memories.wishes })
      .from(memories)
      .where(and(inArray(memories.id, [...ids]), isOn))
    return rows.map(toDocument)
  },

  async listIds(db, after, limit) {
    const rows = await db
      .select({ id: memories.id })
      .from(memories)
      .where(and(after ? gt(memories.id, after) : undefined, isOn))
      .orderBy(asc(memories.id))
      .limit(limit)
    return rows.map(({ id }) => id)
  },

  readableScopes: (userId) => sql`select id from users where id = ${userId} and memory_enabled`,
}
