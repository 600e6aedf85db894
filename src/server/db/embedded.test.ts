import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PostgresConnection } from './embedded/connection.ts'
import { findPostmaster, stopPostmaster } from './embedded/postmaster.ts'
import { isServerOf } from './embedded/process-table.ts'
import { explainFailure } from './embedded/start-failure.ts'
import { startEmbeddedPostgres } from './embedded.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534
const fixture = fileURLToPath(new URL('./embedded.fixture.ts', import.meta.url))

let base = ''
let template = ''
let counter = 0
const cleanups: (() => Promise<unknown>)[] = []

/** A data folder of its own with a cluster in it, copied from one that was created once: initdb takes most of a second. */
async function prepareDataDir(...path: string[]): Promise<string> {
  const dataDir = await emptyDataDir(...path)
  execFileSync('cp', ['-a', join(template, 'postgres'), join(dataDir, 'postgres')])
  return dataDir
}

async function emptyDataDir(...path: string[]): Promise<string> {
  counter += 1
  const dataDir = join(base, String(counter), ...path)
  await mkdir(dataDir, { recursive: true })
  cleanups.push(async () => {
    const server = await serverOf(dataDir)
    if (server === undefined) return
    await stopPostmaster(join(dataDir, 'postgres', 'data'), server.pid)
    await rm(server.socketFolder, { recursive: true, force: true })
  })
  return dataDir
}

async function open(dataDir: string) {
  const warnings: { details: object; message: string }[] = []
  const database = await startEmbeddedPostgres({
    dataDir,
    systemFolders: [join(base, 'system')],
    logger: { info: () => {}, warn: (details, message) => warnings.push({ details, message }) },
  })
  cleanups.push(() => database.stop())
  return { ...database, warnings }
}

interface Report {
  mode?: string
  connection?: PostgresConnection
  copies?: { binaries?: string; data?: string }
  stopped?: boolean
  failed?: string
}

class OtherProcess {
  readonly child: ChildProcess
  private readonly lines: AsyncIterator<string>

  constructor(child: ChildProcess, reader: Interface) {
    this.child = child
    this.lines = reader[Symbol.asyncIterator]()
  }

  async report(): Promise<Report> {
    const { value } = await this.lines.next()
    return JSON.parse(value ?? '{"failed":"ended without a word"}')
  }

  async stop(): Promise<Report> {
    this.child.stdin?.write('stop\n')
    return this.report()
  }

  async kill(): Promise<void> {
    const gone = once(this.child, 'exit')
    this.child.kill('SIGKILL')
    await gone
  }
}

function startProcess(dataDir: string, options: { uid?: number } = {}): OtherProcess {
  const child = spawn(process.execPath, [fixture, dataDir, join(base, 'system')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  })
  if (child.stdout === null) throw new Error('the process has no output')
  cleanups.push(async () => child.kill('SIGKILL'))
  return new OtherProcess(child, createInterface({ input: child.stdout }))
}

async function query(connection: PostgresConnection, text: string): Promise<unknown[]> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} })
  try {
    return (await sql.unsafe(text).values()).flat()
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const serverOf = (dataDir: string) => findPostmaster(join(dataDir, 'postgres', 'data'))

async function pidOf(dataDir: string): Promise<number> {
  const server = await serverOf(dataDir)
  if (server === undefined) throw new Error('no server is running')
  return server.pid
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'journeyon-test-'))
  await chmod(base, 0o755)
  template = await emptyDataDir('template')
  const database = await open(template)
  await database.stop()
})

afterEach(async () => {
  while (cleanups.length > 0) await cleanups.pop()?.()
})

afterAll(() => rm(base, { recursive: true, force: true }))

describe('one process', () => {
  it('starts, keeps what was written, and leaves nothing running', async () => {
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

  it('runs durable, in UTF-8, and reachable by nobody but its user', async () => {
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

  it('creates the cluster again after its creation was cut off', async () => {
    const dataDir = await emptyDataDir()
    await mkdir(join(dataDir, 'postgres', 'data.new-x', 'base'), { recursive: true })
    const { connection } = await open(dataDir)
    expect(await query(connection, 'select 1')).toEqual([1])
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('data.new-x')
  })

  it('does not touch a folder with something else in it', async () => {
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

  it('do not collide when they start at once on nothing', async () => {
    const dataDir = await emptyDataDir()
    const processes = [startProcess(dataDir), startProcess(dataDir), startProcess(dataDir)]
    const reports = await Promise.all(processes.map((other) => other.report()))
    expect(reports.map(({ mode }) => mode).sort()).toEqual(['adopted', 'adopted', 'started'])
    expect(await Promise.all(processes.map((other) => other.stop()))).toEqual(Array(3).fill({ stopped: true }))
    expect(await serverOf(dataDir)).toBeUndefined()
  })

  it('are not held up by one that was killed', async () => {
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

  it('recover when one is killed in the middle of creating the cluster', async () => {
    const dataDir = await emptyDataDir()
    const killed = startProcess(dataDir)
    const begun = async () => {
      const names = await readdir(join(dataDir, 'postgres'), { recursive: true }).catch(() => [])
      return names.some((name) => /^data\.new-\w+\/base$/.test(name))
    }
    await expect.poll(begun, { interval: 5, timeout: 10_000 }).toBe(true)
    await killed.kill()
    const { connection } = await open(dataDir)
    expect(await query(connection, 'select 1')).toEqual([1])
  })
})

describe('a server that was killed', () => {
  it('is started again by the next process, with all that was committed', async () => {
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
    await expect
      .poll(() => query(connection, 'select 1').catch(() => []), { interval: 100, timeout: 15_000 })
      .toEqual([1])
    expect(await pidOf(dataDir)).not.toBe(pid)
    expect(warnings.map(({ message }) => message)).toContain('the database server has died, starting it again')
  })

  it('is not taken for alive when its process id belongs to another program now', async () => {
    const dataDir = await prepareDataDir()
    const killed = startProcess(dataDir)
    await killed.report()
    await killed.kill()
    process.kill(await pidOf(dataDir), 'SIGKILL')
    const { uid } = await stat(join(dataDir, 'postgres', 'data'))
    const bystander = spawn('sleep', ['60'], isRoot ? { uid, gid: uid } : {})
    cleanups.push(async () => bystander.kill())
    const file = join(dataDir, 'postgres', 'data', 'postmaster.pid')
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
    await writeFile(file, [bystander.pid, ...rest].join('\n'))

    const { mode, connection } = await open(dataDir)
    expect(mode).toBe('started')
    expect(await query(connection, 'select 1')).toEqual([1])
  })

  it('does not live on when its data folder was deleted and made anew', async () => {
    const dataDir = await prepareDataDir()
    const killed = startProcess(dataDir)
    await killed.report()
    const orphan = await pidOf(dataDir)
    await killed.kill()
    await rm(join(dataDir, 'postgres'), { recursive: true })

    const { mode, connection } = await open(dataDir)
    expect(mode).toBe('started')
    expect(await query(connection, 'select 1')).toEqual([1])
    expect(await isServerOf(join(dataDir, 'postgres', 'data'), orphan)).toBe(false)
  })

  it('is replaced when its socket was swept away', async () => {
    const dataDir = await prepareDataDir()
    const killed = startProcess(dataDir)
    const { connection } = await killed.report()
    await killed.kill()
    await rm(connection?.host ?? '', { recursive: true })
    const next = await open(dataDir)
    expect(next.mode).toBe('started')
    expect(await query(next.connection, 'select 1')).toEqual([1])
  }, 20_000)
})

describe.runIf(isRoot)('users and permissions', () => {
  it('keeps the data elsewhere, and says so, where the server may not enter the project', async () => {
    const dataDir = await emptyDataDir('closed', 'project')
    await chmod(dirname(dataDir), 0o700)
    const first = await open(dataDir)
    expect(first.copies.data).toMatch(join(base, 'system'))
    expect(first.warnings).toHaveLength(1)
    await query(first.connection, 'create table kept as select 42 as answer')
    await first.stop()

    await chmod(dirname(dataDir), 0o755)
    const second = await open(dataDir)
    expect(second.copies.data).toBe(first.copies.data)
    expect(await query(second.connection, 'select answer from kept')).toEqual([42])
  })

  it('moves a database whose project was closed to it later', async () => {
    const dataDir = await prepareDataDir('project')
    const first = await open(dataDir)
    await query(first.connection, 'create table kept as select 42 as answer')
    await first.stop()
    await chmod(dirname(dataDir), 0o700)
    const second = await open(dataDir)
    expect(second.copies.data).toMatch(join(base, 'system'))
    expect(await query(second.connection, 'select answer from kept')).toEqual([42])
    await second.stop()
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('data.moved')
  })

  it('says which folder is missing instead of beginning with an empty database', async () => {
    const dataDir = await emptyDataDir('closed', 'project')
    await chmod(dirname(dataDir), 0o700)
    const first = await open(dataDir)
    await first.stop()
    await rm(first.copies.data ?? '', { recursive: true })
    await expect(open(dataDir)).rejects.toThrow(`kept in ${first.copies.data}, which is gone`)
  })

  it('works for an ordinary user, and root may join', async () => {
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

  it("tells a user whose database is somebody else's", async () => {
    const dataDir = await prepareDataDir()
    execFileSync('chown', ['-R', '4321', dataDir])
    const { failed } = await startProcess(dataDir, { uid: NOBODY }).report()
    expect(failed).toMatch(/belongs to user id 4321/)
  })
})

describe('messages', () => {
  const folder = '/data/postgres'

  it('names a full disk, from what a program wrote or from the disk itself', () => {
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

  it('shows the last lines of a failure it does not know', () => {
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
      cleanups.push(async () => execFileSync('umount', ['-l', dataDir]))
    } catch {
      giveUp()
    }
    return dataDir
  }

  it('is named when there is no room for a new database, of which nothing stays behind', async ({ skip }) => {
    const dataDir = await mountSmallDisk('5m', () => skip('this machine does not let tests mount a disk'))
    await expect(open(dataDir)).rejects.toThrow(`the disk that holds ${dataDir}/postgres/data is full`)
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['gate.lock', 'users.lock'])
  })

  it('neither keeps a server from being stopped nor harms what was committed', async ({ skip }) => {
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
