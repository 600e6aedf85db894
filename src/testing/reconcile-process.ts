// The nightly reconciliation of files on the data folder of a server process, as if two days had passed.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openInstallation } from '../server/backup/open-installation.ts'
import { connectDatabase } from '../server/db/client.ts'
import { files } from '../server/db/schema/files.ts'
import { createReconcileFilesJob } from '../server/files/reconcile-files.job.ts'
import { createLogger } from '../server/observability/logger.ts'
import { createLocalFileStorage } from '../server/providers/file-storage/local-file-storage.ts'
import { movableClock } from './movable-clock.ts'

/** Keys of what lies in the folder and of the rows afterwards, each in order, and how many rows are without their bytes. */
export async function reconcileFiles(dataDir: string) {
  const folder = join(dataDir, 'files')
  const installation = await openInstallation({ JOURNEYON_DATA_DIR: dataDir })
  const { db, close } = connectDatabase(installation.address, { max: 1 })
  const clock = movableClock()
  clock.pass({ days: 2 })
  try {
    const fileStorage = createLocalFileStorage(folder)
    await createReconcileFilesJob({ db, fileStorage, clock, logger: createLogger('silent') }).run({})
    const rows = await db.select({ key: files.storageKey, missingSince: files.missingSince }).from(files)
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return {
      stored: entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort(),
      known: rows.map(({ key }) => key).sort(),
      missing: rows.filter(({ missingSince }) => missingSince !== null).length,
    }
  } finally {
    await close()
    await installation.close()
  }
}
