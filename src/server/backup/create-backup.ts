// A backup of a running installation: the database as it was at one moment, and the files of the data folder.
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import type postgres from 'postgres'
import packageJson from '../../../package.json' with { type: 'json' }
import type { DatabaseAddress } from '../db/client.ts'
import { copyOut, listTables, openForCopy, type TableCopy } from '../db/copy-tables.ts'
import { readSchemaLevel } from '../db/migrations.ts'
import {
  derivedTables,
  filesFolder,
  inDataFolder,
  jobTable,
  keyFiles,
  storedKey,
  storedTable,
  storedUpload,
  unfinishedJobs,
} from './backup-contents.ts'
import { type BackupKeys, deriveKeys, newEncryption } from './backup-keys.ts'
import { BackupError, type Manifest, type StoredFile, writeManifest } from './backup-manifest.ts'
import { listFiles, storeFile, syncFolder } from './stored-files.ts'

export interface BackupOptions {
  address: DatabaseAddress
  dataDir: string
  /** Must not exist yet. */
  folder: string
  /** Encrypts everything but the manifest, and lets the keys of the installation be part of it. */
  passphrase?: string
}

export async function createBackup({ address, dataDir, folder, passphrase }: BackupOptions): Promise<Manifest> {
  const encryption = passphrase ? newEncryption() : null
  const keys = passphrase && encryption ? await deriveKeys(passphrase, encryption) : null
  const unfinished = `${folder}.unfinished`
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  const createdAt = new Date().toISOString()
  const sql = openForCopy(address)
  try {
    const database = await sql.begin('isolation level repeatable read read only', (tx) =>
      storeDatabase(tx, unfinished, keys),
    )
    const manifest: Manifest = {
      format: 1,
      appVersion: packageJson.version,
      createdAt,
      ...database,
      files: await storeFolder(inDataFolder(dataDir, filesFolder), unfinished, keys),
      keys: keys ? await storeKeys(dataDir, unfinished, keys) : [],
      encryption,
    }
    await writeManifest(unfinished, manifest, keys)
    await syncFolder(unfinished)
    await rename(unfinished, folder)
    await syncFolder(dirname(folder))
    return manifest
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** All within one snapshot: writes go on meanwhile and are not part of it. */
async function storeDatabase(tx: postgres.TransactionSql, folder: string, keys: BackupKeys | null) {
  const schemaLevel = await readSchemaLevel(tx)
  if (schemaLevel === null) throw new BackupError('The database is empty: there is nothing to back up.')
  const own = (await listTables(tx, 'public')).filter(({ name }) => !derivedTables.has(name))
  const queue = (await listTables(tx, jobTable.schema)).filter(({ name }) => name === jobTable.name)
  const tables: Manifest['tables'] = []
  for (const table of own) tables.push(await storeTable(tx, table, 'true', folder, keys))
  for (const table of queue) tables.push(await storeTable(tx, table, unfinishedJobs, folder, keys))
  const queues = queue.length > 0 ? await listQueues(tx) : []
  return { schemaLevel, tables, queues }
}

async function listQueues(tx: postgres.TransactionSql): Promise<string[]> {
  const rows = await tx.unsafe<{ name: string }[]>(
    `select distinct name from ${jobTable.schema}.${jobTable.name} where ${unfinishedJobs} order by name`,
  )
  return rows.map(({ name }) => name)
}

async function storeTable(
  tx: postgres.TransactionSql,
  table: TableCopy,
  condition: string,
  folder: string,
  keys: BackupKeys | null,
): Promise<Manifest['tables'][number]> {
  const path = storedTable(table.schema, table.name)
  let rows = 0
  // A line break within a value is escaped.
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (const byte of chunk) if (byte === 10) rows += 1
      done(null, chunk)
    },
  })
  const source = await copyOut(tx, table, condition)
  source.once('error', (error) => counting.destroy(error))
  const file = await storeFile(folder, path, source.pipe(counting), { keys, isPacked: true })
  return { ...table, rows, file }
}

/** One that goes meanwhile was deleted by its owner. */
async function storeFolder(from: string, folder: string, keys: BackupKeys | null): Promise<StoredFile[]> {
  const stored: StoredFile[] = []
  for (const path of await listFiles(from)) {
    const source = createReadStream(join(from, path))
    const file = await storeFile(folder, storedUpload(path), source, { keys, isPacked: false }).catch(ignoreMissing)
    if (file) stored.push(file)
  }
  return stored
}

async function storeKeys(dataDir: string, folder: string, keys: BackupKeys): Promise<StoredFile[]> {
  const stored: StoredFile[] = []
  for (const name of keyFiles) {
    const secret = await readFile(inDataFolder(dataDir, name)).catch(ignoreMissing)
    if (!secret) continue
    stored.push(await storeFile(folder, storedKey(name), Readable.from([secret]), { keys, isPacked: false }))
  }
  return stored
}

function ignoreMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
