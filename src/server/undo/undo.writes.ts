import { eq } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { undoEntries } from '../db/schema/index.ts'
import { storedRow } from '../kernel/stored-row.ts'
import type { UndoRow } from './undo.repository.ts'

export async function markEntry(tx: Tx, id: string, undoneAt: Date | null): Promise<UndoRow> {
  return storedRow(
    await tx
      .update(undoEntries)
      .set({ isUndone: undoneAt !== null, undoneAt })
      .where(eq(undoEntries.id, id))
      .returning(),
  )
}
