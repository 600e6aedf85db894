import { chmod, cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentsOf, fillEveryTable, onDatabase, useEmptyDatabases } from '../../testing/copy-database.ts'
import { createCallerAs } from '../../testing/factories.ts'
import { propertySize } from '../../testing/property-size.ts'
import { removeFolder } from '../../testing/remove-folder.ts'
import { openTestContainer } from '../../testing/test-container.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { createTripScene, type TripScene } from '../../testing/trip-scene.ts'
import type { Container } from '../container.ts'
import { openApplicationRole } from '../db/embedded/application-role.ts'
import { migrateDatabase, migrateDatabaseUntil } from '../db/migrate.ts'
import { listMigrations } from '../db/migrations.ts'
import { jobSchemaName } from '../jobs/job.repository.ts'
import { derivedTables } from './backup-contents.ts'
import { createBackup } from './create-backup.ts'
import { describeManifest } from './describe-manifest.ts'
import { openInstallation } from './open-installation.ts'
import { restoreBackup } from './restore-backup.ts'

const passphrase = 'a long passphrase of a test'
const database = useTestDatabase()
const openEmpty = useEmptyDatabases()
let folder: string
let dataDir: string
let container: Container
let scene: TripScene
const upload = Buffer.from('any bytes at all, more than one block '.repeat(50_000))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journeyon-backup-'))
  await chmod(folder, 0o755)
  dataDir = join(folder, 'data')
  await mkdir(join(dataDir, 'files', 'ab'), { recursive: true })
  await writeFile(join(dataDir, 'files', 'ab', 'photo'), upload)
  await writeFile(join(dataDir, 'auth-secret'), 'a secret')
  await writeFile(join(dataDir, 'file-key'), 'another secret')
  container = openTestContainer(database.address)
  scene = await createTripScene(container)
})

afterAll(async () => {
  await container.close()
  await removeFolder(folder)
})

const withoutDerived = async (address: typeof database.address) =>
  Object.entries(await contentsOf(address)).filter(([name]) => !derivedTables.has(name))

const newFolder = async (name: string) => {
  const path = join(folder, name)
  await mkdir(path, { mode: 0o755 })
  return path
}

describe('an encrypted backup', () => {
  const backup = () => join(folder, 'sealed')
  beforeAll(async () => {
    await createBackup({ address: database.address, dataDir, folder: backup(), passphrase })
  })

  test('comes back whole in an empty folder, and the product works on it', async () => {
    const target = await newFolder('restored')
    const { close, ...installation } = await openInstallation({ JOURNEYON_DATA_DIR: target, DATABASE_URL: undefined })
    if (typeof installation.address === 'string') throw new Error('an embedded database has no URL')
    const manifest = await restoreBackup({ ...installation, folder: backup(), passphrase })
    const { address } = installation
    expect(await withoutDerived({ ...address, port: address.port ?? 0 })).toEqual(
      await withoutDerived(database.address),
    )
    expect(await readFile(join(target, 'files', 'ab', 'photo'))).toEqual(upload)
    expect(await readFile(join(target, 'auth-secret'), 'utf8')).toBe('a secret')
    expect(describeManifest(manifest).join('\n')).toContain('with auth-secret')
    expect(describeManifest(manifest).join('\n')).toContain('with file-key')

    const { port = 0, host, user, database: name } = address
    const role = await openApplicationRole({ host, port, user, database: name }, { queueSchema: jobSchemaName })
    const restored = openTestContainer(role)
    await restored.jobs.start()
    const owner = createCallerAs(restored, scene.actors.owner)
    const { tripId = '' } = scene.ids
    expect((await owner.trips.get({ tripId })).role).toBe('owner')
    await owner.tasks.create({ tripId, stage: 'pre', title: 'Made after the restore' })
    const find = async () => (await owner.knowledge.search({ tripId, query: 'photos' })).items.length
    await expect.poll(find, { interval: 1000 }).toBe(1)
    await restored.close()
    await close()
  })

  test('shows nothing without its passphrase', async () => {
    const restore = async (words?: string) =>
      restoreBackup({ folder: backup(), address: await openEmpty(), dataDir: folder, passphrase: words })
    await expect(restore()).rejects.toThrow('set BACKUP_PASSPHRASE')
    await expect(restore('another passphrase of a test')).rejects.toThrow('does not open this backup')
    const users = await readFile(join(backup(), 'database', 'public.users.copy.gz'))
    expect(users.subarray(12, 14)).not.toEqual(Buffer.from([0x1f, 0x8b]))
    expect((await readFile(join(backup(), 'files', 'ab', 'photo'))).includes('any bytes')).toBe(false)
  })

  test('is refused before anything is written when one byte of it has changed', async () => {
    const damaged = join(folder, 'damaged')
    await cp(backup(), damaged, { recursive: true })
    const file = join(damaged, 'database', 'public.trips.copy.gz')
    const bytes = await readFile(file)
    bytes[20] = (bytes[20] ?? 0) ^ 1
    await writeFile(file, bytes)
    const address = await openEmpty()
    await expect(restoreBackup({ folder: damaged, address, dataDir: folder, passphrase })).rejects.toThrow('damaged')
    expect(await contentsOf(address)).toEqual({})
  })
})

test('is of one moment while people write', async () => {
  const address = await openEmpty()
  const { tripId = '' } = scene.ids
  const owner = createCallerAs(container, scene.actors.owner)
  let stopped = false
  let written = 0
  const writing = (async () => {
    for (; !stopped; written += 1) await owner.tasks.create({ tripId, stage: 'pre', title: `Task ${written}` })
  })()
  await expect.poll(() => written).toBeGreaterThan(2)
  const open = join(folder, 'open')
  const manifest = await createBackup({ address: database.address, dataDir, folder: open })
  stopped = true
  await writing
  expect(describeManifest(manifest).join('\n')).toContain('not encrypted')
  await restoreBackup({ folder: open, address, dataDir: await newFolder('moment') })
  const [counts] = await onDatabase(
    address,
    (sql) => sql`
      select (select count(*) from tasks)::int as tasks,
        (select count(*) from audit_entries where action = 'task.added')::int as entries`,
  )
  expect(counts?.tasks).toBe(counts?.entries)
  expect(counts?.tasks).toBeGreaterThan(2)
  expect(await readdir(join(folder, 'moment'))).toEqual(['files'])
  await expect(restoreBackup({ folder: open, address, dataDir: folder })).rejects.toThrow('holds accounts')
})

test('jobs that wait come back, those that are done do not', async () => {
  const [source, target] = [await openEmpty(), await openEmpty()]
  await migrateDatabase(source)
  const app = openTestContainer(source)
  await app.jobs.open()
  await createTripScene(app)
  const waiting = (await app.jobs.list(app.database.db, { limit: 50 })).items
  expect(waiting.length).toBeGreaterThan(1)
  await onDatabase(source, (sql) => sql`update jobs.job set state = 'completed' where id = ${waiting[0]?.id ?? ''}`)
  await app.close()
  const backup = join(folder, 'jobs')
  await createBackup({ address: source, dataDir, folder: backup })
  await restoreBackup({ folder: backup, address: target, dataDir: await newFolder('jobs-restored') })
  const restored = await onDatabase(target, (sql) => sql`select id, name from jobs.job order by id`)
  const expected = waiting.slice(1).map(({ id }) => id)
  expect(restored.filter(({ name }) => name !== 'reconcile-index').map(({ id }) => id)).toEqual(expected.sort())
  expect(restored.filter(({ name }) => name === 'reconcile-index')).toHaveLength(1)
})

test('a backup of an earlier schema comes back in this version with its rows', async () => {
  const migrations = await listMigrations()
  const levels = migrations
    .slice(0, -1)
    .filter((_, at) => at % Math.ceil(migrations.length / propertySize(2, 1000)) === 1 % migrations.length)
  const current = Object.keys(await contentsOf(database.address)).sort()
  for (const { tag, when } of levels) {
    const [old, target] = [await openEmpty(), await openEmpty()]
    await migrateDatabaseUntil(old, when)
    const tables = await fillEveryTable(old)
    const backup = join(folder, tag)
    const { schemaLevel } = await createBackup({ address: old, dataDir, folder: backup })
    expect(schemaLevel).toBe(when)
    await restoreBackup({ folder: backup, address: target, dataDir: await newFolder(`${tag}-restored`) })
    const contents = await contentsOf(target)
    expect(Object.keys(contents).sort(), tag).toEqual(current)
    const filled = Object.values(contents).filter((rows) => rows.length === 2)
    expect(filled.length, tag).toBeGreaterThanOrEqual(tables - derivedTables.size - 1)
  }
})
