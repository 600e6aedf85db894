// The process: what it is configured to, its database, what it serves, and its orderly end.
import { resolve } from 'node:path'
import type { DatabaseAddress } from './db/client.ts'
import { openApplicationRole } from './db/embedded/application-role.ts'
import { startEmbeddedPostgres } from './db/embedded.ts'
import { migrateDatabase } from './db/migrate.ts'
import { type Env, loadEnv } from './env.ts'
import { jobSchemaName } from './jobs/job.repository.ts'
import { createLogger, type Logger } from './observability/logger.ts'
import { startObservers } from './observability/start-observers.ts'

/** Whatever is connected and whatever hangs: then the process is gone. */
const hardLimitMs = 20_000

const dev = process.argv.includes('--dev')
const withPages = !process.argv.includes('--api-only')

async function main(): Promise<void> {
  const env = loadEnv({ NODE_ENV: dev ? 'development' : 'production' })
  const observers = await startObservers(env)
  const logger = createLogger(env.LOG_LEVEL, undefined, observers.reporter)
  const opening = openDatabase(env, logger)
  const serving = import('./serve.ts').then(({ serve }) => serve({ env, logger, database: opening, dev, withPages }))
  const [stopServing, database] = await Promise.all([serving, opening])

  endOnSignal(logger, async () => {
    await stopServing()
    await database.stop()
    await observers.stop()
  })
}

interface OpenDatabase {
  address: DatabaseAddress
  mode: string
  stop(): Promise<void>
}

async function openDatabase(env: Env, logger: Logger): Promise<OpenDatabase> {
  if (env.DATABASE_URL) {
    await migrateDatabase(env.DATABASE_URL)
    return { address: env.DATABASE_URL, mode: 'external', stop: async () => {} }
  }
  const embedded = await startEmbeddedPostgres({ dataDir: resolve(env.JOURNEYON_DATA_DIR), logger })
  await migrateDatabase(embedded.connection)
  const address = await openApplicationRole(embedded.connection, { queueSchema: jobSchemaName })
  return { address, mode: `embedded, ${embedded.mode}`, stop: () => embedded.stop() }
}

function endOnSignal(logger: Logger, shutDown: () => Promise<void>): void {
  let ending = false
  const end = (signal: NodeJS.Signals) => {
    if (ending) return
    ending = true
    setTimeout(() => {
      logger.error('shutdown took too long')
      process.exit(1)
    }, hardLimitMs).unref()
    logger.info({ signal }, 'shutting down')
    shutDown()
      .then(() => process.exit(0))
      .catch((err: unknown) => {
        logger.error({ err }, 'shutdown failed')
        process.exit(1)
      })
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
