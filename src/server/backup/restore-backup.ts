// A backup into an empty installation: nothing is written before all of it has been verified, and the database is filled in
// one transaction.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type postgres from 'postgres'
import { connectDatabase, type DatabaseAddress } from '../db/client.ts'
import {
  copyIn,
  countRows,
  openForCopy,
  resetSequences,
  type TableCopy,
  withoutConstraints,
} from '../db/copy-tables.ts'
import { migrateDatabase, migrateDatabaseUntil } from '../db/migrate.ts'
import { listMigrations, readSchemaLevel } from '../db/migrations.ts'
import { countPresent } from '../db/presence.ts'
import { createJobQueue } from '../jobs/job-queue.ts'
import { createLogger } from '../observability/logger.ts'
import {
  filesFolder,
  inDataFolder,
  jobTable,
  keyFiles,
  rebuildJob,
  storedKey,
  storedUpload,
} from './backup-contents.ts'
import type { BackupKeys } from './backup-keys.ts'
import { BackupError, type Manifest, readManifest, type StoredFile } from './backup-manifest.ts'
import { unpackFile, verifyFiles } from './stored-files.ts'

export interface RestoreOptions {
  folder: string
  address: DatabaseAddress
  dataDir: string
  passphrase?: string
}

export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const { folder, address, passphrase } = options
  const { manifest, keys } = await readManifest(folder, passphrase)
  await verifyFiles(folder, [...manifest.tables.map(({ file }) => file), ...manifest.files, ...manifest.keys])
  await ensureKnown(manifest)
  const sql = openForCopy(address)
  try {
    await ensureEmpty(sql, manifest)
    await migrateDatabaseUntil(address, manifest.schemaLevel)
    await restoreFiles(options, manifest, keys)
    await restoreDatabase(sql, options, manifest, keys)
    return manifest
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function ensureKnown({ schemaLevel, appVersion }: Manifest): Promise<void> {
  const known = (await listMigrations()).some(({ when }) => when === schemaLevel)
  if (known) return
  throw new BackupError(
    `The backup was made by another version (${appVersion}): restore it with that one or a newer one.`,
  )
}

async function ensureEmpty(sql: postgres.Sql, { schemaLevel }: Manifest): Promise<void> {
  if ((await countPresent(sql)) > 0) throw new BackupError('The app is running on this database: stop it first.')
  const level = await readSchemaLevel(sql)
  if (level === null) return
  const [row] = await sql<{ exists: boolean }[]>`select exists (select from users) as exists`
  if (row?.exists) {
    throw new BackupError(
      'This database holds accounts. A backup is restored into an empty database and data folder only.',
    )
  }
  if (level > schemaLevel) {
    throw new BackupError('This database is empty but newer than the backup: give a database without any tables.')
  }
}

/** The others are the queue's. */
const isOwn = ({ schema }: TableCopy) => schema !== jobTable.schema

async function restoreTables(
  tx: postgres.TransactionSql,
  folder: string,
  manifest: Manifest,
  keys: BackupKeys | null,
): Promise<void> {
  const fill = async (tables: Manifest['tables']) => {
    for (const table of tables) {
      await unpackFile(folder, table.file, await copyIn(tx, table), { keys, isPacked: true })
      const rows = await countRows(tx, table)
      if (rows !== table.rows) throw new BackupError(`${table.name} came back with ${rows} of ${table.rows} rows.`)
    }
  }
  await withoutConstraints(tx, () => fill(manifest.tables.filter(isOwn)))
  await resetSequences(tx)
  await fill(manifest.tables.filter((table) => !isOwn(table)))
}

async function restoreFiles(
  { folder, dataDir }: RestoreOptions,
  manifest: Manifest,
  keys: BackupKeys | null,
): Promise<void> {
  const restore = async (file: StoredFile, path: string) => {
    await mkdir(dirname(path), { recursive: true })
    await unpackFile(folder, file, createWriteStream(path, { mode: 0o600, flush: true }), { keys, isPacked: false })
  }
  for (const file of manifest.files) {
    const path = file.path.slice(storedUpload('').length)
    if (path.split('/').includes('..')) throw new BackupError(`${file.path} leads out of the data folder.`)
    await restore(file, inDataFolder(dataDir, filesFolder, path))
  }
  for (const name of keyFiles) {
    const file = manifest.keys.find(({ path }) => path === storedKey(name))
    if (file) await restore(file, inDataFolder(dataDir, name))
  }
}

const unmeasured = { jobSeconds: { observe() {} } }

/** The queue makes its own tables; what they have more now than in the backup has defaults. */
async function restoreDatabase(
  sql: postgres.Sql,
  { folder, address }: RestoreOptions,
  manifest: Manifest,
  keys: BackupKeys | null,
): Promise<void> {
  const names = [...new Set([...manifest.queues, rebuildJob])]
  const jobs = names.map((name) => ({ name, run: async () => {} }))
  const queue = createJobQueue({ address, logger: createLogger('warn'), metrics: unmeasured, jobs })
  const { db, close } = connectDatabase(address, { max: 1 })
  try {
    await queue.open()
    await sql.begin((tx) => restoreTables(tx, folder, manifest, keys))
    await migrateDatabase(address)
    await db.transaction((tx) => queue.enqueue(tx, rebuildJob, {}))
  } finally {
    await queue.stop()
    await close()
  }
}
