import { join } from 'node:path'
import { type EmbeddedPostgresLogger, withClusterLock } from './cluster-lock.ts'
import { type ClusterPlace, ensureServer, type RunningServer } from './cluster-server.ts'
import { isServerOf } from './process-table.ts'

const WATCH_INTERVAL_MS = 1_000
const GATE_LIMIT_MS = 60_000

/**
 * Restarts the server when it dies while in use (out-of-memory killer, for instance); clients reconnect.
 * The result ends the watch.
 */
export function keepRunning(
  place: ClusterPlace,
  server: RunningServer,
  logger: EmbeddedPostgresLogger,
): () => Promise<void> {
  let pid = server.pid
  let isEnded = false
  let repair: Promise<void> | undefined
  const restart = async () => {
    try {
      logger.warn({ pid, log: join(place.home, 'server.log') }, 'the database server has died, starting it again')
      await withClusterLock(place.home, { timeoutMs: GATE_LIMIT_MS, logger }, async () => {
        if (!isEnded) pid = (await ensureServer(place)).pid
      })
    } catch (error) {
      logger.warn({ err: error }, 'the database server could not be started again, trying further')
    } finally {
      repair = undefined
    }
  }
  const timer = setInterval(async () => {
    const watched = pid
    if ((await isServerOf(server.dataFolder, watched)) || isEnded || watched !== pid) return
    repair ??= restart()
  }, WATCH_INTERVAL_MS)
  timer.unref()
  return async () => {
    isEnded = true
    clearInterval(timer)
    await repair
  }
}
