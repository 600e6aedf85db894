// Locks between processes that the kernel releases when their holder dies in any way: Node offers none on files, so
// each is a transaction on an empty SQLite file. Unlike files with pids they cannot go stale or be broken by two at once.
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ProcessLock {
  release(): void
}

const SQLITE_BUSY = 5

// A collected connection would drop its lock, so every open one is kept reachable here.
const openConnections = new Set<DatabaseSync>()

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}

/** Takes the lock at once or returns undefined. Any number may hold it `shared`, only one alone `exclusive`. */
export function tryLock(file: string, kind: 'shared' | 'exclusive'): ProcessLock | undefined {
  const connection = new DatabaseSync(file, { timeout: 0 })
  const release = () => {
    if (openConnections.delete(connection)) connection.close()
  }
  openConnections.add(connection)
  try {
    // The only journal mode that writes nothing: the lock has to work on a full disk, or the server could not be stopped.
    connection.exec('PRAGMA journal_mode = MEMORY')
    connection.exec(kind === 'exclusive' ? 'BEGIN EXCLUSIVE' : 'BEGIN; SELECT 1 FROM sqlite_schema')
    return { release }
  } catch (error) {
    release()
    if (isBusy(error)) return undefined
    throw error
  }
}

/** Waits for an exclusive lock; undefined when it was not free within `timeoutMs`. */
export async function waitForLock(
  file: string,
  options: { timeoutMs: number; onWait?: () => void },
): Promise<ProcessLock | undefined> {
  const deadline = performance.now() + options.timeoutMs
  for (let attempt = 0; ; attempt += 1) {
    const lock = tryLock(file, 'exclusive')
    if (lock !== undefined) return lock
    if (performance.now() > deadline) return undefined
    if (attempt === 0) options.onWait?.()
    await sleep(Math.min(25 + attempt * 5, 200))
  }
}
