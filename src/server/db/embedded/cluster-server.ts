// Brings a cluster from any state to a running server. Everything here runs under the cluster lock.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, locateBinariesPackage, prepareBinaries } from './binaries.ts'
import { connectionTo, ensureDatabase, findFreePort, type PostgresConnection, writePassword } from './connection.ts'
import { createDataFolder, type DataFolder, ensureReachable, findDataFolder, holdsCluster } from './data-folder.ts'
import { endOrphanedServers, findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { isServerOf } from './process-table.ts'
import { startServer } from './server-process.ts'
import { chooseServerUser, runProgram, type ServerUser } from './server-user.ts'
import { openSocketFolder } from './socket-folder.ts'
import { EmbeddedPostgresError, explainFailure } from './start-failure.ts'

export interface ClusterPlace {
  /** The folder with everything of this cluster: `data`, `server.log`, the locks. An absolute path without links. */
  home: string
  systemFolders: readonly string[]
}

export interface RunningServer {
  mode: 'started' | 'adopted'
  pid: number
  dataFolder: string
  connection: PostgresConnection
  /** Folders outside the project that are used because the server's user cannot reach the originals. */
  copies: { binaries?: string; data?: string }
}

const TRANSITION_LIMIT_MS = 120_000
const ANSWER_LIMIT_MS = 15_000

/** Uses the server that runs, or starts one on the cluster that is there, or on a new one. */
export async function ensureServer(place: ClusterPlace): Promise<RunningServer> {
  const found = await findDataFolder(place.home)
  const user = await chooseServerUser(found?.path ?? join(place.home, 'data'))
  const hasCluster = found !== undefined && (await holdsCluster(found.path))
  if (hasCluster) {
    const running = await adopt(place, found)
    if (running !== undefined) return running
  }
  await endOrphanedServers(found?.path ?? join(place.home, 'data'))
  const binaries = await prepareBinaries(locateBinariesPackage(), user, place.systemFolders)
  const folder = hasCluster
    ? await ensureReachable(place.home, found, user, place.systemFolders)
    : await createCluster(place, binaries, user)
  return start(place, binaries, folder, user)
}

async function adopt(place: ClusterPlace, folder: DataFolder): Promise<RunningServer | undefined> {
  const server = await findSettledPostmaster(folder.path)
  if (server === undefined) return undefined
  try {
    return await toRunningServer('adopted', place, server, folder)
  } catch (cause) {
    // Refused by a server that does answer, as when all of its connections are taken: others are using it.
    if (cause instanceof Error && cause.name === 'PostgresError') throw cause
    // It runs but cannot be reached, for instance because its socket was deleted: it must be restarted.
    await stopPostmaster(folder.path, server.pid)
    return undefined
  }
}

/** A process that died while it started or stopped the server leaves it half-way: wait which way it goes. */
async function findSettledPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const deadline = performance.now() + TRANSITION_LIMIT_MS
  for (;;) {
    const server = await findPostmaster(dataFolder)
    if (server === undefined || server.ready || performance.now() > deadline) return server
    await sleep(50)
  }
}

async function createCluster(place: ClusterPlace, { bin }: Binaries, user: ServerUser | undefined) {
  const passwordFile = process.platform === 'win32' ? await writePassword(place.home) : undefined
  return createDataFolder({ ...place, bin, user, passwordFile })
}

async function start(place: ClusterPlace, binaries: Binaries, folder: DataFolder, user: ServerUser | undefined) {
  const socketFolder = process.platform === 'win32' ? undefined : await openSocketFolder(folder.path, user)
  try {
    const server = await startServer({
      bin: binaries.bin,
      dataFolder: folder.path,
      user,
      logFile: join(place.home, 'server.log'),
      listenOn: socketFolder === undefined ? { port: await findFreePort() } : { socketFolder },
    })
    return await toRunningServer('started', place, server, folder, binaries.copy)
  } catch (cause) {
    const server = await findPostmaster(folder.path)
    if (server !== undefined) await stopServer(folder.path, server.pid)
    if (socketFolder !== undefined) await rm(socketFolder, { recursive: true, force: true })
    if (cause instanceof EmbeddedPostgresError) throw cause
    throw explainFailure({ doing: 'reach the database', folder: folder.path, output: String(cause), cause })
  }
}

async function toRunningServer(
  mode: RunningServer['mode'],
  place: ClusterPlace,
  server: Postmaster,
  folder: DataFolder,
  binariesCopy?: string,
): Promise<RunningServer> {
  const connection = await connectionTo(server, place.home)
  await ensureDatabase(connection, {
    timeoutMs: ANSWER_LIMIT_MS,
    isRunning: () => isServerOf(folder.path, server.pid),
  })
  const copies = { binaries: binariesCopy, data: folder.isElsewhere ? folder.path : undefined }
  return { mode, pid: server.pid, dataFolder: folder.path, connection, copies }
}

/** Stops the server of a data folder in order, within some 20 seconds. */
export async function stopServer(dataFolder: string, pid: number): Promise<void> {
  if (process.platform !== 'win32') return stopPostmaster(dataFolder, pid)
  const pgCtl = join(locateBinariesPackage(), 'native', 'bin', 'pg_ctl')
  await runProgram(pgCtl, ['stop', '-m', 'fast', '-w', '-t', '20', '-D', dataFolder], undefined)
}
