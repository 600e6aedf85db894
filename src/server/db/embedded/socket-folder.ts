// The folder of the unix socket. The kernel limits socket paths to about 100 characters, so it cannot lie in the data
// folder. Who can enter it is the only guard of the database, hence 0700 and the checks of its owner.
import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canEnter, giveTo, type ServerUser } from './server-user.ts'
import { EmbeddedPostgresError } from './start-failure.ts'

/** Unix sockets carry it in their name only. */
export const SOCKET_PORT = 5432

const LONGEST_PARENT = 60

/** A private folder for the server of `dataFolder`, the same at every start unless somebody else took its name. */
export async function openSocketFolder(dataFolder: string, user: ServerUser | undefined): Promise<string> {
  const parent = await chooseParent(user)
  const folder = join(parent, `journeyon-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`)
  const found = await lstat(folder).catch(() => undefined)
  if (found === undefined) return makePrivate(folder, user)
  if (!found.isDirectory() || found.uid !== (user?.uid ?? process.getuid?.())) {
    const other = await mkdtemp(join(parent, 'journeyon-'))
    await giveTo(user, other)
    return other
  }
  await rm(folder, { recursive: true, force: true })
  return makePrivate(folder, user)
}

async function chooseParent(user: ServerUser | undefined): Promise<string> {
  const candidates = [tmpdir(), '/tmp', '/var/tmp']
  for (const folder of candidates) {
    if (Buffer.byteLength(folder) <= LONGEST_PARENT && (await canEnter(user, folder))) return folder
  }
  throw new EmbeddedPostgresError('no-permission', `None of ${candidates.join(', ')} can hold the database's socket.`)
}

async function makePrivate(folder: string, user: ServerUser | undefined): Promise<string> {
  await mkdir(folder, { mode: 0o700 })
  await chmod(folder, 0o700)
  await giveTo(user, folder)
  return folder
}
