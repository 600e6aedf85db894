// A container on a database of its own, without limits of rate: what is asked here comes from one address all the time.
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Container, createContainer } from '../../src/server/container.ts'
import { startEmbeddedPostgres } from '../../src/server/db/embedded.ts'
import { migrateDatabase } from '../../src/server/db/migrate.ts'
import { parseEnv } from '../../src/server/env.ts'
import type { Logger } from '../../src/server/observability/logger.ts'
import { removeFolder } from '../../src/testing/remove-folder.ts'
import { silentAgent, unlimited } from '../../src/testing/stand-ins.ts'

export interface FuzzedApp {
  container: Container
  close(): Promise<void>
}

const authSecret = 'a secret that only this program knows, 32+'

export async function openFuzzedApp(variables: Record<string, string>, logger: Logger): Promise<FuzzedApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-fuzz-'))
  // As root the database runs as another user, who must get in.
  await chmod(dataDir, 0o755)
  const embedded = await startEmbeddedPostgres({ dataDir })
  await migrateDatabase(embedded.connection)
  const quiet = { NODE_ENV: 'test', LOG_LEVEL: 'silent', LIVE_SOURCES: 'off', JOURNEYON_DATA_DIR: dataDir }
  const container = createContainer({
    env: parseEnv({ ...quiet, ...variables }),
    database: embedded.connection,
    logger,
    authSecret,
    fileKeys: [authSecret],
    overrides: { rateLimit: unlimited, turnRunner: silentAgent },
  })
  await container.jobs.start()
  return {
    container,
    async close() {
      await container.close()
      await embedded.stop()
      await removeFolder(dataDir)
    },
  }
}
