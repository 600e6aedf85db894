// Each night: brings storage and database together again. Bytes without a row are what a crash left of an upload, or what
// went with a trip or an account; they are deleted. A row without bytes tells of a loss: it is marked, never deleted.
import { and, gt, inArray, isNotNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { files } from '../db/schema/files.ts'
import { defineJob } from '../jobs/job.ts'
import { daysBefore } from '../kernel/calendar.ts'
import type { Logger } from '../observability/logger.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { FileStorage, StoredObject } from '../providers/file-storage/file-storage.ts'
import { thumbnailKey } from './thumbnail.ts'

const pageSize = 500
/** As long as a removed file can be restored. */
const keptDays = 7
/** Uploads under way are younger, and so are files that came after a backup that was just restored. */
const settledDays = 1

export interface ReconcileFilesDeps {
  db: Db
  fileStorage: FileStorage
  clock: Clock
  logger: Logger
}

export function createReconcileFilesJob({ db, fileStorage, clock, logger }: ReconcileFilesDeps) {
  const reconcilePage = async (after: string, page: readonly StoredObject[], settled: Date) => {
    // The last page answers for all keys behind it.
    const last = page.length === pageSize ? baseOf(page.at(-1)) : null
    const rows = await db
      .select({ key: files.storageKey, createdAt: files.createdAt, missingSince: files.missingSince })
      .from(files)
      .where(and(gt(byBytes, after), last === null ? undefined : lte(byBytes, last)))
    const stored = new Set(page.map(({ key }) => key))
    const known = new Set(rows.map(({ key }) => key))
    const orphans = page.filter((object) => !known.has(baseOf(object)) && object.modifiedAt < settled)
    const isLost = (row: (typeof rows)[number]) => !stored.has(row.key) && row.createdAt < settled
    const lost = rows.filter((row) => row.missingSince === null && isLost(row))
    await fileStorage.remove(orphans.map(({ key }) => key))
    await mark(db, lost, clock.now())
    await mark(
      db,
      rows.filter(({ key, missingSince }) => missingSince !== null && stored.has(key)),
      null,
    )
    return { orphans: orphans.length, lost: lost.length, last }
  }

  return defineJob({
    name: 'reconcile-files',
    payload: z.object({}),
    cron: '41 3 * * *',
    async handler() {
      const now = clock.now()
      const settled = daysBefore(now, settledDays)
      const purged = await purge(db, fileStorage, daysBefore(now, keptDays))
      const unfinished = await fileStorage.removeUnfinished(settled)
      const found = { orphans: 0, lost: 0 }
      for (let after: string | null = ''; after !== null; ) {
        // What belongs to one file stands together: the page begins again with the last file of the one before.
        const page = await fileStorage.list(after === '' ? null : `${after}-zzzz`, pageSize)
        const { orphans, lost, last } = await reconcilePage(after, page, settled)
        found.orphans += orphans
        found.lost += lost
        after = last
      }
      if (found.lost > 0) logger.error({ count: found.lost }, 'files are missing from the storage')
      logger.info({ purged, unfinished, ...found }, 'files reconciled')
    },
  })
}

/** The key of the file that an object belongs to: previews have the same one with an ending. */
function baseOf(object: StoredObject | undefined): string {
  return object?.key.slice(0, 32) ?? ''
}

/** As storages order their keys, whatever the collation of the database; the index is ordered so, too. */
const byBytes = sql<string>`${files.storageKey} collate "C"`

async function mark(db: Db, rows: readonly { key: string }[], missingSince: Date | null): Promise<void> {
  if (rows.length === 0) return
  const keys = rows.map(({ key }) => key)
  await db.update(files).set({ missingSince }).where(inArray(files.storageKey, keys))
}

/** Deletes what was removed before this time; the bytes after the rows, so that no row is ever without them. */
async function purge(db: Db, fileStorage: FileStorage, before: Date): Promise<number> {
  const gone: SQL | undefined = and(isNotNull(files.removedAt), lt(files.removedAt, before))
  const deleted = await db.delete(files).where(gone).returning({ key: files.storageKey })
  for (let at = 0; at < deleted.length; at += pageSize)
    await fileStorage.remove(deleted.slice(at, at + pageSize).flatMap(({ key }) => [key, thumbnailKey(key)]))
  return deleted.length
}
