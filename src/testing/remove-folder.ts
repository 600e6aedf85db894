import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'

// A live database adds files while its folder is emptied, so that the folder is not empty at the end: tried again.
const options = { recursive: true, force: true, maxRetries: 20, retryDelay: 25 } as const

/** Removes a folder that another process may be writing to. */
export function removeFolder(path: string): Promise<void> {
  return rm(path, options)
}

/** The same where nothing may be awaited, as at the end of a process. */
export function removeFolderSync(path: string): void {
  rmSync(path, options)
}
