// The files of a trip: who may see and change what. Bytes come and go through file-bytes.service.ts.
import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type {
  attachFileSchema,
  FileAllowance,
  listFilesSchema,
  NewFile,
  removeFileSchema,
  StoredFile,
  updateFileSchema,
} from '#contract/file.ts'
import type { AlbumPhoto } from '#contract/photo-album.ts'
import type { Db, Tx } from '../db/client.ts'
import { files } from '../db/schema/files.ts'
import { lockTripFor, requireRole } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { decodeIdCursor, keysetPage } from '../kernel/keyset.ts'
import { write } from '../kernel/write.ts'
import { findFile, listFiles, listPhotos, measureFiles } from './file.repository.ts'
import { type FileDraft, loadFileDraft, saveFileDraft } from './file.writes.ts'
import { assertFits, type FileLimits, toAllowance } from './file-limits.ts'
import { attach, detach, requireTarget } from './file-targets.ts'
import { keepExtension } from './sniff-file.ts'

export type FileService = ReturnType<typeof createFileService>

export function createFileService({ db, fileLimits }: { db: Db; fileLimits: FileLimits }) {
  const edit = (
    actor: Actor,
    fileId: string,
    change: (draft: FileDraft, file: StoredFile, tx: Tx) => void | Promise<void>,
  ) =>
    write(db, actor, async (tx) => {
      const trip = await lockTripFor(tx, actor, tripOfFile(tx, fileId), 'editor', 'file')
      const draft = await loadFileDraft(tx, trip.id, [fileId])
      const file = draft.get(fileId)
      if (!file) throw notFound('file')
      await change(draft, file, tx)
      const saved = await saveFileDraft(tx, actor, draft)
      return saved.get(fileId) ?? file
    })

  return {
    async list(actor: Actor, { cursor, limit, ...filter }: z.infer<typeof listFilesSchema>) {
      const rows = await listFiles(db, actor.userId, { ...filter, after: decodeIdCursor(cursor), limit })
      return keysetPage(rows, limit, ({ id }) => id)
    },

    photos: (actor: Actor, tripId: string): Promise<AlbumPhoto[]> => listPhotos(db, actor.userId, tripId),

    async get(actor: Actor, fileId: string): Promise<StoredFile> {
      const found = await findFile(db, actor.userId, fileId)
      if (!found) throw notFound('file')
      return found.file
    },

    async allowance(actor: Actor, tripId: string): Promise<FileAllowance> {
      return toAllowance(fileLimits, await measureFiles(db, actor.userId, tripId))
    },

    /** Refused here, an upload costs its sender nothing. @throws AppError FILE_TOO_LARGE */
    async checkUpload(actor: Actor, { tripId, size = 0 }: NewFile): Promise<FileAllowance> {
      await requireRole(db, actor, tripId, 'editor')
      const measured = await measureFiles(db, actor.userId, tripId)
      assertFits(fileLimits, measured, size)
      return toAllowance(fileLimits, measured)
    },

    /** @throws AppError VERSION_CONFLICT with the current row. */
    update: (actor: Actor, input: z.infer<typeof updateFileSchema>): Promise<StoredFile> => {
      const { idempotencyKey: _, fileId, version, name, ...patch } = input
      return edit(actor, fileId, (draft, current) => {
        if (version !== undefined && current.version !== version)
          throw new AppError('VERSION_CONFLICT', { details: { current } })
        draft.set({
          ...current,
          ...(name !== undefined && { name: keepExtension(name, current.name) }),
          ...patch,
        })
      })
    },

    /** @throws AppError NOT_FOUND for an item or expense that is not of its trip. */
    attach: (actor: Actor, { fileId, itemId, expenseId }: z.infer<typeof attachFileSchema>): Promise<StoredFile> =>
      edit(actor, fileId, async (draft, file, tx) => {
        if (file.tripId) await requireTarget(tx, file.tripId, { itemId, expenseId })
        setUnlessSame(draft, file, attach(file, { itemId, expenseId }))
      }),

    detach: (actor: Actor, { fileId, ...target }: z.infer<typeof attachFileSchema>): Promise<StoredFile> =>
      edit(actor, fileId, (draft, file) => setUnlessSame(draft, file, detach(file, target))),

    /** Answers with the file as it was. */
    remove: (actor: Actor, { fileId }: z.infer<typeof removeFileSchema>): Promise<StoredFile> =>
      edit(actor, fileId, (draft) => draft.delete(fileId)),
  }
}

/** What is so already is no step to undo. */
function setUnlessSame(draft: FileDraft, before: StoredFile, after: StoredFile): void {
  const count = (file: StoredFile) => file.itemIds.length + file.expenseIds.length
  if (count(after) !== count(before)) draft.set(after)
}

function tripOfFile(tx: Tx, fileId: string) {
  return sql`(${tx.select({ tripId: files.tripId }).from(files).where(eq(files.id, fileId))})`
}
