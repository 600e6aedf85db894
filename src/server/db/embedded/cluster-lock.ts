import { join } from 'node:path'
import { waitForLock } from './process-lock.ts'
import { EmbeddedPostgresError } from './start-failure.ts'

export interface EmbeddedPostgresLogger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}

/** Runs `work` while no other process looks at the cluster in `home` or changes whether its server runs. */
export async function withClusterLock<T>(
  home: string,
  options: { timeoutMs: number; logger: EmbeddedPostgresLogger },
  work: () => Promise<T>,
): Promise<T> {
  const lock = await waitForLock(join(home, 'gate.lock'), {
    timeoutMs: options.timeoutMs,
    onWait: () => options.logger.info({ home }, 'another process is starting or stopping the database, waiting for it'),
  })
  if (lock === undefined) {
    throw new EmbeddedPostgresError('timeout', `Another process has kept the database in ${home} locked for too long.`)
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}
