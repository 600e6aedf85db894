// The process: database, container, one port; and its orderly end.
import { resolve } from 'node:path'
import { type ServerApi, serverApiKey } from '#contract/server-api.ts'
import { createContainer } from './container.ts'
import type { DatabaseAddress } from './db/client.ts'
import { openApplicationRole } from './db/embedded/application-role.ts'
import { startEmbeddedPostgres } from './db/embedded.ts'
import { migrateDatabase } from './db/migrate.ts'
import { type Env, loadEnv } from './env.ts'
import { type Pages, preparePages } from './http/pages.ts'
import { createAppServer } from './http/server.ts'
import { createServerApi } from './http/server-api.ts'
import { jobSchemaName } from './jobs/job.repository.ts'
import { readOrMakeSecret } from './kernel/kept-secret.ts'
import { mapOrigins } from './maps/base-map.ts'
import { createLogger, type Logger } from './observability/logger.ts'
import { startObservers } from './observability/start-observers.ts'

const shutdownGraceMs = 8000
/** Whatever is connected and whatever hangs: then the process is gone. */
const hardLimitMs = 20_000
/** Those who waited for the start come first. */
const warmUpAfterMs = 1000

const dev = process.argv.includes('--dev')
const withPages = !process.argv.includes('--api-only')

async function main(): Promise<void> {
  const env = loadEnv({ NODE_ENV: dev ? 'development' : 'production' })
  const observers = await startObservers(env)
  const logger = createLogger(env.LOG_LEVEL, undefined, observers.reporter)
  const [{ database, container }, pages] = await Promise.all([openServices(env, logger), openPages(env)])
  const app = createAppServer(container, pages)
  await new Promise<void>((listening, failed) => {
    app.server.once('error', failed)
    app.server.listen(env.PORT, env.HOST, listening)
  })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : env.PORT
  container.services.planning.warmUp()
  setTimeout(() => {
    pages?.warmUp().catch((err: unknown) => logger.warn({ err }, 'no page could be made'))
  }, warmUpAfterMs).unref()
  container.services.runs.recover().catch((err: unknown) => logger.warn({ err }, 'interrupted runs could not be ended'))
  logger.info({ port, database: database.mode }, `JourneyOn is at http://localhost:${port}${env.BASE_PATH}`)

  endOnSignal(logger, async () => {
    await container.services.runs.drain()
    await app.close(shutdownGraceMs)
    await pages?.close()
    await container.close()
    await database.stop()
    await observers.stop()
  })
}

async function openServices(env: Env, logger: Logger) {
  const database = await openDatabase(env, logger)
  const dataDir = resolve(env.JOURNEYON_DATA_DIR)
  const container = createContainer({
    env,
    database: database.address,
    logger,
    authSecret: env.NEXTAUTH_SECRET ?? (await readOrMakeSecret(dataDir, 'auth-secret')),
    fileKeys: env.FILE_ENCRYPTION_KEY ?? [await readOrMakeSecret(dataDir, 'file-key')],
  })
  await container.jobs.start()
  Object.assign(globalThis, { [serverApiKey]: createServerApi(container) satisfies ServerApi })
  return { database, container }
}

/** Needs no database until somebody asks for a page. */
function openPages(env: Env): Promise<Pages> | null {
  if (!withPages) return null
  const { HOST: hostname, PORT: port, BASE_PATH: basePath, TRUST_PROXY: trustProxy } = env
  return preparePages({ dev, hostname, port, basePath, trustProxy, mapOrigins: mapOrigins(env) })
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
