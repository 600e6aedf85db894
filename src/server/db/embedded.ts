// Real PostgreSQL from npm, run by the app itself. Processes on one machine that name the same data folder share one
// server: each holds a shared lock while it uses it, and the one that then gets the lock alone was the last and stops it.
import { mkdir, realpath, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmbeddedPostgresLogger, withClusterLock } from './embedded/cluster-lock.ts'
import { type ClusterPlace, ensureServer, type RunningServer, stopServer } from './embedded/cluster-server.ts'
import type { PostgresConnection } from './embedded/connection.ts'
import { keepRunning } from './embedded/keep-running.ts'
import { findPostmaster } from './embedded/postmaster.ts'
import { type ProcessLock, tryLock } from './embedded/process-lock.ts'
import { EmbeddedPostgresError, explainFailure, readFreeBytes } from './embedded/start-failure.ts'
import { defaultSystemFolders } from './embedded/system-folder.ts'

export interface EmbeddedPostgresOptions {
  /** The app's data folder; everything of the database lies in its `postgres` folder. */
  dataDir: string
  logger?: EmbeddedPostgresLogger
  /** Where copies may go when the server's user cannot reach the project, best first. */
  systemFolders?: readonly string[]
}

export interface EmbeddedPostgres {
  readonly connection: PostgresConnection
  /** Whether this process started the server or found it running. */
  readonly mode: RunningServer['mode']
  /** Folders outside the project that had to be used, by what they hold. */
  readonly copies: RunningServer['copies']
  /** Releases the server; the last process to do so stops it (fast shutdown). Never throws; may be called again. */
  stop(): Promise<void>
}

const START_GATE_LIMIT_MS = 300_000
const STOP_GATE_LIMIT_MS = 30_000

const silentLogger: EmbeddedPostgresLogger = { info: () => {}, warn: () => {} }

/** Throws `EmbeddedPostgresError` with a message for the person who runs the app. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, logger = silentLogger, systemFolders = defaultSystemFolders() } = options
  try {
    const place = { home: await openHome(dataDir), systemFolders }
    const { seat, server } = await withClusterLock(place.home, { timeoutMs: START_GATE_LIMIT_MS, logger }, () =>
      enter(place),
    )
    announce(server, logger)
    return handleOf(place, server, seat, logger)
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause
    const report = { doing: 'open the database', folder: dataDir, output: '', cause }
    throw explainFailure({ ...report, freeBytes: await readFreeBytes(dataDir) })
  }
}

async function openHome(dataDir: string): Promise<string> {
  const home = join(dataDir, 'postgres')
  await mkdir(home, { recursive: true })
  return realpath(home)
}

const seatFileOf = (place: ClusterPlace) => join(place.home, 'users.lock')

async function enter(place: ClusterPlace): Promise<{ seat: ProcessLock; server: RunningServer }> {
  const seat = tryLock(seatFileOf(place), 'shared')
  if (seat === undefined) throw new Error(`${seatFileOf(place)} is locked by a program that is not this app`)
  try {
    return { seat, server: await ensureServer(place) }
  } catch (error) {
    seat.release()
    throw error
  }
}

function announce({ mode, pid, dataFolder, copies }: RunningServer, logger: EmbeddedPostgresLogger): void {
  logger.info({ mode, pid, dataFolder }, mode === 'started' ? 'database started' : 'using the database that is running')
  if (copies.data === undefined && copies.binaries === undefined) return
  logger.warn({ ...copies }, "the database server's user cannot reach the project folder, so these copies are used")
}

function handleOf(
  place: ClusterPlace,
  server: RunningServer,
  seat: ProcessLock,
  logger: EmbeddedPostgresLogger,
): EmbeddedPostgres {
  const stopWatching = keepRunning(place, server, logger)
  const leave = async () => {
    await stopWatching()
    try {
      await withClusterLock(place.home, { timeoutMs: STOP_GATE_LIMIT_MS, logger }, async () => {
        seat.release()
        await stopIfLast(place, server)
      })
    } catch (error) {
      seat.release()
      logger.warn({ err: error }, 'the database could not be stopped; the next start will use it')
    }
  }
  let stopped: Promise<void> | undefined
  const { connection, mode, copies } = server
  return {
    connection,
    mode,
    copies,
    stop: () => {
      stopped ??= leave()
      return stopped
    },
  }
}

async function stopIfLast(place: ClusterPlace, { dataFolder }: RunningServer): Promise<void> {
  const last = tryLock(seatFileOf(place), 'exclusive')
  if (last === undefined) return
  try {
    const running = await findPostmaster(dataFolder)
    if (running === undefined) return
    await stopServer(dataFolder, running.pid)
    if (running.socketFolder !== '') await rmdir(running.socketFolder).catch(() => {})
  } finally {
    last.release()
  }
}
