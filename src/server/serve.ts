// Everything behind the port. It is loaded while the database starts: both take about as long.
import { resolve } from 'node:path'
import { type ServerApi, serverApiKey } from '#contract/server-api.ts'
import { createContainer } from './container.ts'
import type { DatabaseAddress } from './db/client.ts'
import type { Env } from './env.ts'
import { type Pages, preparePages } from './http/pages.ts'
import { createAppServer } from './http/server.ts'
import { createServerApi } from './http/server-api.ts'
import { readOrMakeSecret } from './kernel/kept-secret.ts'
import { mapOrigins } from './maps/base-map.ts'
import type { Logger } from './observability/logger.ts'

const shutdownGraceMs = 8000
/** Those who waited for the start come first. */
const warmUpAfterMs = 1000

interface ServeOptions {
  env: Env
  logger: Logger
  /** Ready to be used once it is there. */
  database: Promise<{ address: DatabaseAddress; mode: string }>
  dev: boolean
  withPages: boolean
}

/** Answers when the port is open, with what closes it and ends the work behind it. */
export async function serve(options: ServeOptions): Promise<() => Promise<void>> {
  const { env, logger, database } = options
  const [container, pages, { mode }] = await Promise.all([openServices(options), openPages(options), database])
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
  logger.info({ port, database: mode }, `JourneyOn is at http://localhost:${port}${env.BASE_PATH}`)

  return async () => {
    await container.services.runs.drain()
    await app.close(shutdownGraceMs)
    await pages?.close()
    await container.close()
  }
}

async function openServices({ env, logger, database }: ServeOptions) {
  const { address } = await database
  const dataDir = resolve(env.JOURNEYON_DATA_DIR)
  const container = createContainer({
    env,
    database: address,
    logger,
    authSecret: env.NEXTAUTH_SECRET ?? (await readOrMakeSecret(dataDir, 'auth-secret')),
    fileKeys: env.FILE_ENCRYPTION_KEY ?? [await readOrMakeSecret(dataDir, 'file-key')],
  })
  await container.jobs.start()
  Object.assign(globalThis, { [serverApiKey]: createServerApi(container) satisfies ServerApi })
  return container
}

/** Needs no database until somebody asks for a page. */
function openPages({ env, dev, withPages }: ServeOptions): Promise<Pages> | null {
  if (!withPages) return null
  const { HOST: hostname, PORT: port, BASE_PATH: basePath, TRUST_PROXY: trustProxy } = env
  return preparePages({ dev, hostname, port, basePath, trustProxy, mapOrigins: mapOrigins(env) })
}
