import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { DATABASE_USER } from './data-folder.ts'
import type { Postmaster } from './postmaster.ts'
import { SOCKET_PORT } from './socket-folder.ts'

/** Fits `postgres(...)` of postgres.js and `new Pool(...)` of pg alike: a `host` that is a folder means a unix socket. */
export interface PostgresConnection {
  host: string
  port: number
  user: string
  database: string
  /** Only where the server listens on TCP (Windows). */
  password?: string
}

const DATABASE = 'journeyon'

const passwordFileOf = (home: string) => join(home, 'password')

export async function connectionTo(server: Postmaster, home: string): Promise<PostgresConnection> {
  const account = { user: DATABASE_USER, database: DATABASE }
  if (server.socketFolder !== '') return { host: server.socketFolder, port: SOCKET_PORT, ...account }
  return { host: '127.0.0.1', port: server.port, ...account, password: await readFile(passwordFileOf(home), 'utf8') }
}

export async function writePassword(home: string): Promise<string> {
  await writeFile(passwordFileOf(home), randomBytes(24).toString('base64url'), { mode: 0o600 })
  return passwordFileOf(home)
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : SOCKET_PORT))
    })
  })
}

/**
 * Creates the app's database if it is not there yet. Throws what the last attempt threw when the server does not let us
 * in within `timeoutMs`, and at once when it is gone or has lost its socket.
 */
export async function ensureDatabase(
  connection: PostgresConnection,
  options: { timeoutMs: number; isRunning: () => Promise<boolean> },
): Promise<void> {
  const deadline = performance.now() + options.timeoutMs
  for (;;) {
    const sql = postgres({ ...connection, database: 'postgres', max: 1, connect_timeout: 5 })
    try {
      const found = await sql`select from pg_database where datname = ${connection.database}`
      if (found.count === 0) await sql`create database ${sql(connection.database)}`
      return
    } catch (error) {
      const hasNoSocket = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (hasNoSocket || performance.now() > deadline || !(await options.isRunning())) throw error
      await sleep(100)
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}
