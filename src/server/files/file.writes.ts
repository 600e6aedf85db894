// Files of a trip, loaded for an edit and stored after it. A removed one keeps its row and its bytes for a while.
import { eq, inArray, sql } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit.ts'
import type { StoredFile } from '#contract/file.ts'
import type { Tx } from '../db/client.ts'
import { files } from '../db/schema/files.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { createRowDraft, type RowChange, type RowDraft } from '../kernel/row-draft.ts'
import { saveDraft } from '../kernel/save-draft.ts'
import { findFilesOfTrip, toStoredFile } from './file.repository.ts'

export interface FileDraft extends RowDraft<StoredFile> {
  /** Files of the trip that were removed, by their ids. */
  removed: ReadonlyMap<string, StoredFile>
}

export async function loadFileDraft(tx: Tx, tripId: string, ids: readonly string[]): Promise<FileDraft> {
  const found = await findFilesOfTrip(tx, tripId, ids)
  const there = found.filter(({ isRemoved }) => !isRemoved).map(({ file }) => file)
  const removed = found.filter(({ isRemoved }) => isRemoved).map(({ file }) => [file.id, file] as const)
  return { ...createRowDraft(there), removed: new Map(removed) }
}

export function saveFileDraft(tx: Tx, actor: Actor, draft: RowDraft<StoredFile>, actionOf = editActionOf) {
  return saveDraft<StoredFile & { tripId: string }>(tx, actor, ofTrip(draft), {
    async upsert(rows) {
      for (const { id, name, kind, documentType, holder, expiresOn, version } of rows)
        await tx
          .update(files)
          .set({ name, kind, documentType, holder, expiresOn, version, removedAt: null, updatedAt: sql`now()` })
          .where(eq(files.id, id))
      return []
    },
    remove: (ids) => tx.update(files).set({ removedAt: sql`now()` }).where(inArray(files.id, ids)),
    actionOf,
  })
}

/** Stores the row of bytes that are stored already. */
export async function insertFile(
  tx: Tx,
  actor: Actor,
  values: typeof files.$inferInsert & { id: string },
  { isUndoable }: { isUndoable: boolean },
): Promise<StoredFile> {
  const [row] = await tx.insert(files).values(values).returning()
  if (!row) throw new AppError('INTERNAL', { cause: new Error('nothing was stored') })
  const file = toStoredFile(row)
  // The thumbnail changes by itself, which must not stand in the way of an undo; when and where is for the trip alone.
  const { thumbnail: _, takenAt: _when, takenPlace: _where, ...added } = file
  recordChange(tx, actor, { action: 'file.added', entityId: file.id, tripId: file.tripId, after: added, isUndoable })
  return file
}

export function restoreActionOf({ after }: RowChange<StoredFile>): AuditAction {
  return after ? 'file.restored' : 'file.removed'
}

function editActionOf({ after }: RowChange<StoredFile>): AuditAction {
  return after ? 'file.updated' : 'file.removed'
}

/** Drafts are of a trip's files. */
function ofTrip(draft: RowDraft<StoredFile>): RowDraft<StoredFile & { tripId: string }> {
  return draft as RowDraft<StoredFile & { tripId: string }>
}
