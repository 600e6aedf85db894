import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/client.ts'
import { kbEntries } from '../db/schema/index.ts'
import type { DocumentIndex } from '../indexing/document-index.ts'
import type { Actor } from '../kernel/actor.ts'
import { batchesOf } from '../kernel/row-batches.ts'
import { languageOf } from './entry-text.ts'
import { collectionName } from './knowledge.repository.ts'
import { toDocument } from './knowledge-collection.repository.ts'

type EntryRow = typeof kbEntries.$inferSelect
type NewNote = Pick<EntryRow, 'title' | 'content' | 'tags' | 'source'>

/** Stored, and indexed soon after the transaction commits; the caller records the change. `tripId` null = personal. */
export async function insertNotes(
  tx: Tx,
  index: DocumentIndex,
  actor: Actor,
  tripId: string | null,
  notes: readonly NewNote[],
): Promise<EntryRow[]> {
  const stored: EntryRow[] = []
  for (const batch of batchesOf(notes)) {
    const rows = batch.map((note) => ({
      ...note,
      id: uuidv7(),
      ownerId: actor.userId,
      tripId,
      scopeId: tripId ?? actor.userId,
      language: languageOf(`${note.title}\n${note.content}`),
    }))
    stored.push(...(await tx.insert(kbEntries).values(rows).returning()))
  }
  if (stored.length > 0) await index.schedule(tx, collectionName, stored.map(toDocument))
  return stored
}
