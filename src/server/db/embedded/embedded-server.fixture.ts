// Databases, and other processes that use them, for the tests of the embedded server.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { removeFolder } from '../../../testing/remove-folder.ts'
import { startEmbeddedPostgres } from '../embedded.ts'
import type { PostgresConnection } from './connection.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'

export const isRoot = process.getuid?.() === 0

/** Not where the project lies in somebody's private folder: there another user cannot even start Node from it. */
export function canRunProject(uid: number): boolean {
  try {
    execFileSync(process.execPath, ['--version'], { uid, gid: uid, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const appProcess = fileURLToPath(new URL('./app-process.fixture.ts', import.meta.url))

let base = ''
let template = ''
let counter = 0
const cleanups: (() => Promise<unknown>)[] = []

/** Something to be undone after the running test, last first. */
export function afterwards(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup)
}

/** The folder for copies that the opened databases are given. */
export const systemFolder = () => join(base, 'system')

/** A data folder of its own with a cluster in it, copied from one that was created once: initdb takes most of a second. */
export async function prepareDataDir(...path: string[]): Promise<string> {
  const dataDir = await emptyDataDir(...path)
  execFileSync('cp', ['-a', join(template, 'postgres'), join(dataDir, 'postgres')])
  return dataDir
}

export async function emptyDataDir(...path: string[]): Promise<string> {
  counter += 1
  const dataDir = join(base, String(counter), ...path)
  await mkdir(dataDir, { recursive: true })
  afterwards(async () => {
    const server = await serverOf(dataDir)
    if (server === undefined) return
    await stopPostmaster(join(dataDir, 'postgres', 'data'), server.pid)
    await removeFolder(server.socketFolder)
  })
  return dataDir
}

export async function open(dataDir: string) {
  const warnings: { details: object; message: string }[] = []
  const database = await startEmbeddedPostgres({
    dataDir,
    systemFolders: [systemFolder()],
    logger: { info: () => {}, warn: (details, message) => warnings.push({ details, message }) },
  })
  afterwards(() => database.stop())
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

export function startProcess(dataDir: string, options: { uid?: number } = {}): OtherProcess {
  const child = spawn(process.execPath, [appProcess, dataDir, systemFolder()], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  })
  if (child.stdout === null) throw new Error('the process has no output')
  afterwards(async () => child.kill('SIGKILL'))
  return new OtherProcess(child, createInterface({ input: child.stdout }))
}

export async function query(connection: PostgresConnection, text: string): Promise<unknown[]> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} })
  try {
    return (await sql.unsafe(text).values()).flat()
  } finally {
    await sql.end({ timeout: 1 })
  }
}

export const serverOf = (dataDir: string) => findPostmaster(join(dataDir, 'postgres', 'data'))

export async function pidOf(dataDir: string): Promise<number> {
  const server = await serverOf(dataDir)
  if (server === undefined) throw new Error('no server is running')
  return server.pid
}

/** Registers the set-up and the clean-up in the test file that calls it. */
export function prepareDatabases(): void {
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

  afterAll(() => removeFolder(base))
}
