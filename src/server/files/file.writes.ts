// Files of a trip, loaded for an edit and stored after it. A removed one keeps its row and its bytes for a while.
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit-action.ts'
import type { StoredFile } from '#contract/file.ts'
import type { Tx } from '../db/client.ts'
import { files } from '../db/schema/files.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { createRowDraft, type RowChange, type RowDraft } from '../kernel/row-draft.ts'
import { saveDraft } from '../kernel/save-draft.ts'
import { findFilesOfTrip, toStoredFile } from './file.repository.ts'

type NewFileRow = typeof files.$inferInsert & { id: string }

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
      for (const { id, name, kind, documentType, holder, expiresOn, itemIds, expenseIds, version } of rows)
        await tx
          .update(files)
          .set({
            ...{ name, kind, documentType, holder, expiresOn, itemIds, expenseIds, version },
            removedAt: null,
            updatedAt: sql`now()`,
          })
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
  values: NewFileRow,
  { isUndoable }: { isUndoable: boolean },
): Promise<StoredFile> {
  const [row] = await tx.insert(files).values(values).returning()
  if (!row) throw new AppError('INTERNAL', { cause: new Error('nothing was stored') })
  const file = toStoredFile(row)
  const after = toAudited(file)
  recordChange(tx, actor, { action: 'file.added', entityId: file.id, tripId: file.tripId, after, isUndoable })
  return file
}

/** The thumbnail changes by itself, which must not stand in the way of an undo; when and where is for the trip alone. */
function toAudited({ thumbnail: _, takenAt: __, takenPlace: ___, ...file }: StoredFile) {
  return file
}

/** A file of the trip whose bytes are not here gets them from an upload of the same ones; null where there is none. */
export async function fillMissingFile(
  tx: Tx,
  actor: Actor,
  { tripId, itemIds, expenseIds, ...values }: NewFileRow & { tripId: string; itemIds: string[]; expenseIds: string[] },
): Promise<StoredFile | null> {
  const { storageKey, size, sha256, mediaType, thumbnail, takenAt, takenLat, takenLng, hasCameraData } = values
  const [known] = await tx
    .select()
    .from(files)
    .where(
      and(eq(files.tripId, tripId), eq(files.sha256, sha256), isNotNull(files.missingSince), isNull(files.removedAt)),
    )
    .orderBy(files.id)
    .limit(1)
  if (!known) return null
  const [row] = await tx
    .update(files)
    .set({
      ...{ storageKey, size, mediaType, thumbnail, takenAt, takenLat, takenLng, hasCameraData },
      itemIds: [...new Set([...known.itemIds, ...itemIds])],
      expenseIds: [...new Set([...known.expenseIds, ...expenseIds])],
      version: known.version + 1,
      missingSince: null,
      updatedAt: sql`now()`,
    })
    .where(eq(files.id, known.id))
    .returning()
  if (!row) throw new AppError('INTERNAL', { cause: new Error('nothing was stored') })
  const file = toStoredFile(row)
  recordChange(tx, actor, {
    action: 'file.restored',
    entityId: file.id,
    tripId,
    before: toAudited(toStoredFile(known)),
    after: toAudited(file),
    isUndoable: false,
  })
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
