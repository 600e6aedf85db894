import { spawn } from 'node:child_process'
import { access, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeFolder } from '../../testing/remove-folder.ts'
import {
  afterwards,
  emptyDataDir,
  isRoot,
  open,
  pidOf,
  prepareDatabases,
  prepareDataDir,
  query,
  serverOf,
  startProcess,
} from './embedded/embedded-server.fixture.ts'
import { isServerOf } from './embedded/process-table.ts'

prepareDatabases()

describe('one process', () => {
  it('starts, keeps its data, and leaves no process running', async () => {
    const dataDir = await prepareDataDir()
    const first = await open(dataDir)
    expect(first.mode).toBe('started')
    await query(first.connection, "create table note (words text); insert into note values ('熊猫 and pandas')")
    await first.stop()
    await first.stop()
    expect(await serverOf(dataDir)).toBeUndefined()
    await expect(access(first.connection.host)).rejects.toThrow()

    const second = await open(dataDir)
    expect(await query(second.connection, 'select words from note')).toEqual(['熊猫 and pandas'])
  })

  it('runs durable, in UTF-8, and is reachable by its own user only', async () => {
    const { connection } = await open(await prepareDataDir())
    const settings =
      "select current_setting('fsync'), current_setting('server_encoding'), current_setting('listen_addresses'), current_setting('jit')"
    expect(await query(connection, settings)).toEqual(['on', 'UTF8', '', 'off'])
    expect(await query(connection, "select lower('ÉCOLE'), current_setting('max_connections')::int >= 100")).toEqual([
      'école',
      true,
    ])
    expect((await stat(connection.host)).mode & 0o777).toBe(0o700)
  })

  it('works in a folder whose path is longer than a socket address', async () => {
    const dataDir = await prepareDataDir(...Array.from({ length: 8 }, () => 'a folder with a rather long name 数据'))
    const { connection } = await open(dataDir)
    expect(Buffer.byteLength(connection.host)).toBeLessThan(80)
    expect(await query(connection, 'select 1')).toEqual([1])
  })

  it('creates the cluster again after an interrupted creation', async () => {
    const dataDir = await emptyDataDir()
    await mkdir(join(dataDir, 'postgres', 'data.new-x', 'base'), { recursive: true })
    const { connection } = await open(dataDir)
    expect(await query(connection, 'select 1')).toEqual([1])
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('data.new-x')
  })

  it('does not touch a folder that holds other files', async () => {
    const dataDir = await emptyDataDir()
    await mkdir(join(dataDir, 'postgres', 'data'), { recursive: true })
    await writeFile(join(dataDir, 'postgres', 'data', 'diary.txt'), 'dear diary')
    await expect(open(dataDir)).rejects.toThrow(/holds diary.txt but no database/)
    expect(await readFile(join(dataDir, 'postgres', 'data', 'diary.txt'), 'utf8')).toBe('dear diary')
  })
})

describe('several processes', () => {
  it('share one server, which the last one stops', async () => {
    const dataDir = await prepareDataDir()
    const first = startProcess(dataDir)
    const { mode, connection } = await first.report()
    expect(mode).toBe('started')
    const second = await open(dataDir)
    expect(second.mode).toBe('adopted')
    expect(second.connection).toEqual(connection)

    const pid = await pidOf(dataDir)
    expect(await first.stop()).toEqual({ stopped: true })
    expect(await pidOf(dataDir)).toBe(pid)
    expect(await query(second.connection, 'select 1')).toEqual([1])
    await second.stop()
    expect(await serverOf(dataDir)).toBeUndefined()
  })

  it('do not collide when they start at once in an empty folder', async () => {
    const dataDir = await emptyDataDir()
    const processes = [startProcess(dataDir), startProcess(dataDir), startProcess(dataDir)]
    const reports = await Promise.all(processes.map((other) => other.report()))
    expect(reports.map(({ mode }) => mode).sort()).toEqual(['adopted', 'adopted', 'started'])
    expect(await Promise.all(processes.map((other) => other.stop()))).toEqual(Array(3).fill({ stopped: true }))
    expect(await serverOf(dataDir)).toBeUndefined()
  })

  it('do not wait for a process that was killed', async () => {
    const dataDir = await prepareDataDir()
    const killed = startProcess(dataDir)
    await killed.report()
    const pid = await pidOf(dataDir)
    await killed.kill()
    expect(await pidOf(dataDir)).toBe(pid)

    const next = await open(dataDir)
    expect(next.mode).toBe('adopted')
    expect(await pidOf(dataDir)).toBe(pid)
    await next.stop()
    expect(await serverOf(dataDir)).toBeUndefined()
  })

  it('recover when one is killed while it creates the cluster', async () => {
    const dataDir = await emptyDataDir()
    const killed = startProcess(dataDir)
    const begun = async () => {
      const names = await readdir(join(dataDir, 'postgres'), { recursive: true }).catch(() => [])
      return names.some((name) => /^data\.new-\w+\/base$/.test(name))
    }
    await expect.poll(begun, { interval: 5 }).toBe(true)
    await killed.kill()
    const { connection } = await open(dataDir)
    expect(await query(connection, 'select 1')).toEqual([1])
  })
})

describe('a server that was killed', () => {
  it('is started again by the next process with all committed data', async () => {
    const dataDir = await prepareDataDir()
    const killed = startProcess(dataDir)
    const { connection } = await killed.report()
    if (connection === undefined) throw new Error('the process did not start')
    await query(connection, 'create table kept as select 42 as answer')
    await killed.kill()
    process.kill(await pidOf(dataDir), 'SIGKILL')

    const next = await open(dataDir)
    expect(next.mode).toBe('started')
    expect(await query(next.connection, 'select answer from kept')).toEqual([42])
  })

  it('is started again by the process that uses it', async () => {
    const dataDir = await prepareDataDir()
    const { connection, warnings } = await open(dataDir)
    const pid = await pidOf(dataDir)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => query(connection, 'select 1').catch(() => []), { interval: 100 }).toEqual([1])
    expect(await pidOf(dataDir)).not.toBe(pid)
    expect(warnings.map(({ message }) => message)).toContain('the database server has died, starting it again')
  })

  it('counts as stopped when another program has its process id', async () => {
    const dataDir = await prepareDataDir()
    const killed = startProcess(dataDir)
    await killed.report()
    await killed.kill()
    process.kill(await pidOf(dataDir), 'SIGKILL')
    const { uid } = await stat(join(dataDir, 'postgres', 'data'))
    const bystander = spawn('sleep', ['60'], isRoot ? { uid, gid: uid } : {})
    afterwards(async () => bystander.kill())
    const file = join(dataDir, 'postgres', 'data', 'postmaster.pid')
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
    await writeFile(file, [bystander.pid, ...rest].join('\n'))

    const { mode, connection } = await open(dataDir)
    expect(mode).toBe('started')
    expect(await query(connection, 'select 1')).toEqual([1])
  })

  it('is stopped when its data folder was deleted and created again', async () => {
    const dataDir = await prepareDataDir()
    const killed = startProcess(dataDir)
    await killed.report()
    const orphan = await pidOf(dataDir)
    await killed.kill()
    await removeFolder(join(dataDir, 'postgres'))

    const { mode, connection } = await open(dataDir)
    expect(mode).toBe('started')
    expect(await query(connection, 'select 1')).toEqual([1])
    expect(await isServerOf(join(dataDir, 'postgres', 'data'), orphan)).toBe(false)
  })

  it('is restarted when its socket was deleted', async () => {
    const dataDir = await prepareDataDir()
    const killed = startProcess(dataDir)
    const { connection } = await killed.report()
    await killed.kill()
    await removeFolder(connection?.host ?? '')
    const next = await open(dataDir)
    expect(next.mode).toBe('started')
    expect(await query(next.connection, 'select 1')).toEqual([1])
  })
})
