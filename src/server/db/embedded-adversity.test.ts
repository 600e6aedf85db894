import { execFileSync } from 'node:child_process'
import { chmod, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeFolder } from '../../testing/remove-folder.ts'
import {
  afterwards,
  canRunProject,
  emptyDataDir,
  isRoot,
  open,
  prepareDatabases,
  prepareDataDir,
  query,
  serverOf,
  startProcess,
  systemFolder,
} from './embedded/embedded-server.fixture.ts'
import { explainFailure } from './embedded/start-failure.ts'

const NOBODY = 65_534

prepareDatabases()

describe.runIf(isRoot)('users and permissions', () => {
  it('uses another data folder and reports it when the server cannot enter the project', async () => {
    const dataDir = await emptyDataDir('closed', 'project')
    await chmod(dirname(dataDir), 0o700)
    const first = await open(dataDir)
    expect(first.copies.data).toMatch(systemFolder())
    expect(first.warnings).toHaveLength(1)
    await query(first.connection, 'create table kept as select 42 as answer')
    await first.stop()

    await chmod(dirname(dataDir), 0o755)
    const second = await open(dataDir)
    expect(second.copies.data).toBe(first.copies.data)
    expect(await query(second.connection, 'select answer from kept')).toEqual([42])
  })

  it('moves the database when the project becomes unreadable for the server', async () => {
    const dataDir = await prepareDataDir('project')
    const first = await open(dataDir)
    await query(first.connection, 'create table kept as select 42 as answer')
    await first.stop()
    await chmod(dirname(dataDir), 0o700)
    const second = await open(dataDir)
    expect(second.copies.data).toMatch(systemFolder())
    expect(await query(second.connection, 'select answer from kept')).toEqual([42])
    await second.stop()
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('data.moved')
  })

  it('names the missing folder instead of starting with an empty database', async () => {
    const dataDir = await emptyDataDir('closed', 'project')
    await chmod(dirname(dataDir), 0o700)
    const first = await open(dataDir)
    await first.stop()
    await removeFolder(first.copies.data ?? '')
    await expect(open(dataDir)).rejects.toThrow(`kept in ${first.copies.data}, which is gone`)
  })

  it('works for an ordinary user, and root can share the server', async ({ skip }) => {
    if (!canRunProject(NOBODY)) skip('other users may not enter the folder of this project')
    const dataDir = await emptyDataDir()
    execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, dataDir])
    const ordinary = startProcess(dataDir, { uid: NOBODY })
    expect(await ordinary.report()).toMatchObject({ mode: 'started' })
    const root = await open(dataDir)
    expect(root.mode).toBe('adopted')
    expect(await query(root.connection, 'select 1')).toEqual([1])
    await ordinary.stop()
    await root.stop()
    expect(await serverOf(dataDir)).toBeUndefined()
  })

  it('names the owner when the database belongs to another user', async ({ skip }) => {
    if (!canRunProject(NOBODY)) skip('other users may not enter the folder of this project')
    const dataDir = await prepareDataDir()
    execFileSync('chown', ['-R', '4321', dataDir])
    const { failed } = await startProcess(dataDir, { uid: NOBODY }).report()
    expect(failed).toMatch(/belongs to user id 4321/)
  })
})

describe('messages', () => {
  const folder = '/data/postgres'

  it('recognises a full disk by program output or by free space', () => {
    const output = 'running bootstrap script ... FATAL:  could not write to file "pg_wal/x": No space left on device'
    const written = explainFailure({ doing: 'create the database', folder, output })
    expect(written.reason).toBe('disk-full')
    expect(written.message).toContain(`the disk that holds ${folder} is full`)
    expect(written.message).toContain('pg_wal/x')
    expect(explainFailure({ doing: 'start the database', folder, output: '', freeBytes: 4096 }).reason).toBe(
      'disk-full',
    )
    const cause = new Error("ENOSPC: no space left on device, mkdir '/data'")
    expect(explainFailure({ doing: 'open the database', folder, output: '', cause }).reason).toBe('disk-full')
  })

  it.each([
    ['FATAL:  database files are incompatible with server', 'incompatible-data'],
    ['initdb: could not look up effective user ID 4321: user does not exist', 'no-permission'],
    ['postgres: error while loading shared libraries: libpq.so.5', 'no-binaries'],
    ["EACCES: permission denied, mkdir '/data'", 'no-permission'],
  ])('knows %s', (output, reason) => {
    expect(explainFailure({ doing: 'start the database', folder, output }).reason).toBe(reason)
  })

  it('shows the last log lines of an unknown failure', () => {
    const output = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')
    const error = explainFailure({ doing: 'start the database', folder, output })
    expect(error.reason).toBe('failed')
    expect(error.message).toContain('line 39')
    expect(error.message).not.toContain('line 20')
  })

  it('shows why a server does not start', async () => {
    const dataDir = await prepareDataDir()
    const file = join(dataDir, 'postgres', 'data', 'postgresql.conf')
    await writeFile(file, 'no_such_setting = on\n', { flag: 'a' })
    await expect(open(dataDir)).rejects.toThrow(/Could not start the database[\s\S]*no_such_setting/)
  })
})

describe.runIf(isRoot)('a disk that is full', () => {
  async function mountSmallDisk(size: string, giveUp: () => void): Promise<string> {
    const dataDir = await emptyDataDir()
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', dataDir], { stdio: 'ignore' })
      afterwards(async () => execFileSync('umount', ['-l', dataDir]))
    } catch {
      giveUp()
    }
    return dataDir
  }

  it('is reported when a new database does not fit, and nothing is left on disk', async ({ skip }) => {
    const dataDir = await mountSmallDisk('5m', () => skip('this machine does not let tests mount a disk'))
    await expect(open(dataDir)).rejects.toThrow(`the disk that holds ${dataDir}/postgres/data is full`)
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['gate.lock', 'users.lock'])
  })

  it('lets a server stop and keeps all committed data', async ({ skip }) => {
    const dataDir = await mountSmallDisk('80m', () => skip('this machine does not let tests mount a disk'))
    const first = await open(dataDir)
    await query(first.connection, 'create table kept as select 42 as answer')
    execFileSync('sh', ['-c', 'cat /dev/zero > "$1" 2>/dev/null || true', 'sh', join(dataDir, 'filler')])
    await first.stop()
    expect(await serverOf(dataDir)).toBeUndefined()
    await expect(open(dataDir)).rejects.toThrow(/the disk that holds .* is full/)

    await rm(join(dataDir, 'filler'))
    const next = await open(dataDir)
    expect(await query(next.connection, 'select answer from kept')).toEqual([42])
  })
})
