// Where copies go when the server's user cannot reach the originals.
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canEnter, type ServerUser } from './server-user.ts'
import { EmbeddedPostgresError } from './start-failure.ts'

/** Durable places first: what lies in the temporary folder may be gone after a restart of the machine. */
export function defaultSystemFolders(): readonly string[] {
  const name = `journeyon-${process.getuid?.() ?? 'app'}`
  return ['/var/lib/journeyon', join('/var/tmp', name), join(tmpdir(), name)]
}

/** The first folder that is ours alone to write and that the user can enter; made when missing. */
export async function openSystemFolder(candidates: readonly string[], user: ServerUser | undefined): Promise<string> {
  for (const folder of candidates) {
    if ((await prepare(folder)) && (await canEnter(user, folder))) return folder
  }
  throw new EmbeddedPostgresError(
    'no-permission',
    `The database server runs as user id ${user?.uid ?? process.getuid?.()}, which cannot reach the project's folder, ` +
      `and none of ${candidates.join(', ')} can hold a copy for it.`,
  )
}

async function prepare(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    const found = await lstat(folder)
    // In a shared temporary folder somebody else may have been there first.
    if (!found.isDirectory() || found.uid !== process.getuid?.()) return false
    await chmod(folder, 0o755)
    return true
  } catch {
    return false
  }
}
