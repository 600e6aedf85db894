// Where the cluster lies: in `<home>/data`, or, where the server's user cannot reach that, in a system folder to which
// `<home>/data` is then a link. So the place is decided once and found again whatever permissions change later.
import { createHash } from 'node:crypto'
import { chmod, cp, lstat, mkdtemp, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { findPostmaster, stopPostmaster } from './postmaster.ts'
import { canEnter, giveTo, runProgram, type ServerUser } from './server-user.ts'
import { EmbeddedPostgresError, explainFailure, readFreeBytes } from './start-failure.ts'
import { openSystemFolder } from './system-folder.ts'

export interface DataFolder {
  path: string
  /** Lies outside the project's data folder. */
  isElsewhere: boolean
}

const entryOf = (home: string) => join(home, 'data')
const asideOf = (home: string) => join(home, 'data.moved')

const exists = async (path: string) => (await lstat(path).catch(() => undefined)) !== undefined

/** The cluster that is there already, or undefined. */
export async function findDataFolder(home: string): Promise<DataFolder | undefined> {
  const entry = entryOf(home)
  // A move that was cut off before its link stood: what was moved aside is still whole.
  if (!(await exists(entry)) && (await exists(asideOf(home)))) await rename(asideOf(home), entry)
  const found = await lstat(entry).catch(() => undefined)
  if (found === undefined) return undefined
  if (!found.isSymbolicLink()) return { path: entry, isElsewhere: false }
  const path = await readlink(entry)
  if (await exists(join(path, 'PG_VERSION'))) return { path, isElsewhere: true }
  throw new EmbeddedPostgresError(
    'failed',
    `The database was kept in ${path}, which is gone. Put it back, or delete ${entry} to begin with an empty one.`,
  )
}

interface ClusterRequest {
  home: string
  bin: string
  user: ServerUser | undefined
  systemFolders: readonly string[]
  /** A file with the superuser's password, where the server has to listen on TCP. */
  passwordFile?: string
}

export const DATABASE_USER = 'journeyon'

/** Makes a new cluster. It appears under its name only when complete, so a crash half-way leaves nothing behind. */
export async function createDataFolder(request: ClusterRequest): Promise<DataFolder> {
  const { home, user, systemFolders } = request
  if (await canEnter(user, home)) {
    await createCluster(request, entryOf(home))
    return { path: entryOf(home), isElsewhere: false }
  }
  const path = join(await openPlaceElsewhere(home, user, systemFolders), 'data')
  await createCluster(request, path)
  await symlink(path, entryOf(home))
  return { path, isElsewhere: true }
}

/** Moves a cluster the user can no longer reach (a parent folder was closed) to a system folder. */
export async function ensureReachable(
  home: string,
  folder: DataFolder,
  user: ServerUser | undefined,
  systemFolders: readonly string[],
): Promise<DataFolder> {
  if (await canEnter(user, folder.path)) return folder
  const path = join(await openPlaceElsewhere(home, user, systemFolders), 'data')
  await cp(folder.path, path, { recursive: true, verbatimSymlinks: true })
  for (const entry of await readdir(path, { recursive: true })) await giveTo(user, join(path, entry))
  await giveTo(user, path)
  await chmod(path, 0o700)
  await rename(folder.path, asideOf(home))
  await symlink(path, entryOf(home))
  await rm(asideOf(home), { recursive: true })
  return { path, isElsewhere: true }
}

async function openPlaceElsewhere(home: string, user: ServerUser | undefined, systemFolders: readonly string[]) {
  const parent = await openSystemFolder(systemFolders, user)
  const prefix = `data-${createHash('sha256').update(home).digest('hex').slice(0, 12)}-`
  for (const name of await readdir(parent)) {
    // The project folder was deleted, but its server may still run.
    const abandoned = join(parent, name, 'data')
    const server = name.startsWith(prefix) ? await findPostmaster(abandoned) : undefined
    if (server !== undefined) await stopPostmaster(abandoned, server.pid)
  }
  const place = await mkdtemp(join(parent, prefix))
  await chmod(place, 0o755)
  return place
}

const unfinishedPrefixOf = (path: string) => `${path}.new-`

async function clearUnfinished(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const leftover = join(dirname(path), name)
    if (leftover.startsWith(unfinishedPrefixOf(path))) {
      await rm(leftover, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
    }
  }
}

async function createCluster({ bin, user, passwordFile }: ClusterRequest, path: string): Promise<void> {
  const report = { doing: 'create the database', folder: path }
  await clearUnfinished(path)
  // A new name each time: the initdb of a process that was killed may still be at work under the old one.
  const unfinished = await mkdtemp(unfinishedPrefixOf(path))
  try {
    await giveTo(user, unfinished)
    // The built-in UTF-8 locale knows the letters of every script, sorts alike everywhere and survives a system upgrade.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access =
      passwordFile === undefined
        ? ['--auth-local=trust', '--auth-host=reject']
        : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const args = ['-D', unfinished, '-U', DATABASE_USER, ...locale, ...access]
    const { succeeded, output } = await runProgram(join(bin, 'initdb'), args, user)
    if (!succeeded) throw explainFailure({ ...report, output, freeBytes: await readFreeBytes(dirname(path)) })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true, maxRetries: 5 })
    if (error instanceof EmbeddedPostgresError) throw error
    throw explainFailure({ ...report, output: '', cause: error })
  }
}

/** An empty folder counts as absent; one with other content is left alone. */
export async function holdsCluster(path: string): Promise<boolean> {
  if (await stat(join(path, 'PG_VERSION')).catch(() => undefined)) return true
  const content = await readdir(path).catch(() => [])
  if (content.length === 0) return false
  throw new EmbeddedPostgresError(
    'failed',
    `${path} holds ${basename(content[0] ?? '')} but no database; clear it first.`,
  )
}
