import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { disarmReusedPid, findPostmaster, type Postmaster } from './postmaster.ts'
import { runProgram, type ServerUser, spawnOptionsFor } from './server-user.ts'
import { EmbeddedPostgresError, explainFailure, readFreeBytes } from './start-failure.ts'

interface ServerRequest {
  bin: string
  dataFolder: string
  user: ServerUser | undefined
  logFile: string
  /** Where it listens: a private folder for its socket, or a port of 127.0.0.1. */
  listenOn: { socketFolder: string } | { port: number }
}

const MAX_LOG_BYTES = 10 * 1024 * 1024
const START_LIMIT_MS = 120_000
const ORPHAN_PATIENCE_MS = 15_000

/** Backends outlive a killed server for a moment; until they are gone a new one must not start. */
const isHeldByOrphans = (output: string) => /pre-existing shared memory block|lock file .* already exists/.test(output)

function settingsFor(request: ServerRequest): string[] {
  const place: Record<string, string> =
    'port' in request.listenOn
      ? { listen_addresses: '127.0.0.1', port: String(request.listenOn.port) }
      : {
          listen_addresses: '',
          unix_socket_directories: `"${request.listenOn.socketFolder}"`,
          unix_socket_permissions: '0700',
        }
  const settings: Record<string, string> = {
    ...place,
    max_connections: '200',
    shared_buffers: '64MB',
    // Bounds the disk it needs and the time a restart after a crash takes.
    max_wal_size: '256MB',
    jit: 'off',
    // Parallel queries need shared memory segments, which containers keep very small.
    max_parallel_workers_per_gather: '0',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Starts the server and comes back when it accepts connections. It lives on when this process ends. */
export async function startServer(request: ServerRequest): Promise<Postmaster> {
  const patienceEnds = performance.now() + ORPHAN_PATIENCE_MS
  for (;;) {
    await disarmReusedPid(request.dataFolder)
    const logStart = await prepareLog(request.logFile)
    const attempt = process.platform === 'win32' ? await launchByPgCtl(request) : await launch(request)
    if (typeof attempt !== 'string') return attempt
    const output = `${await readLogFrom(request.logFile, logStart)}${attempt}`
    if (!isHeldByOrphans(output) || performance.now() > patienceEnds) throw await startFailure(request, output)
    await sleep(200)
  }
}

async function startFailure(request: ServerRequest, output: string): Promise<EmbeddedPostgresError> {
  const freeBytes = await readFreeBytes(request.dataFolder)
  return explainFailure({ doing: 'start the database', folder: request.dataFolder, output, freeBytes })
}

/** The running server, or the details of its failure that its log does not have. */
async function launch(request: ServerRequest): Promise<Postmaster | string> {
  const { bin, dataFolder, user, logFile } = request
  const log = await open(logFile, 'a')
  try {
    const child = spawn(join(bin, 'postgres'), ['-D', dataFolder, ...settingsFor(request)], {
      ...spawnOptionsFor(user),
      // Its own process group: Ctrl-C in the terminal is for the app, which then stops the server in order.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    child.unref()
    return await waitUntilReady(child, dataFolder)
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error
    return String(error)
  } finally {
    await log.close()
  }
}

async function waitUntilReady(child: ChildProcess, dataFolder: string): Promise<Postmaster | string> {
  let ended: string | undefined
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', () => {
    ended ??= ''
  })
  const deadline = performance.now() + START_LIMIT_MS
  while (ended === undefined) {
    const server = await findPostmaster(dataFolder)
    if (server?.pid === child.pid && server?.ready) return server
    if (performance.now() > deadline) {
      child.kill('SIGQUIT')
      throw new EmbeddedPostgresError('timeout', `The database in ${dataFolder} did not start within two minutes.`)
    }
    await sleep(15)
  }
  return ended
}

/** On Windows pg_ctl sheds the rights of an administrator, with which the server refuses to run. */
async function launchByPgCtl({ bin, dataFolder, logFile, ...request }: ServerRequest): Promise<Postmaster | string> {
  const settings = settingsFor({ bin, dataFolder, logFile, ...request })
  const args = ['start', '-w', '-t', String(START_LIMIT_MS / 1000), '-D', dataFolder, '-l', logFile]
  const { output } = await runProgram(join(bin, 'pg_ctl'), [...args, '-o', settings.join(' ')], undefined)
  return (await findPostmaster(dataFolder)) ?? output
}

/** Keeps one older log; returns where the part of the coming start begins. */
async function prepareLog(logFile: string): Promise<number> {
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0
  if (size <= MAX_LOG_BYTES) return size
  await rename(logFile, `${logFile}.1`)
  return 0
}

async function readLogFrom(logFile: string, start: number): Promise<string> {
  const content = await readFile(logFile).catch(() => Buffer.alloc(0))
  return content.subarray(start).toString('utf8')
}
