// Once per test run: a PostgreSQL server of its own with one migrated template database.
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../server/db/embedded.ts'
import { migrateDatabase } from '../server/db/migrate.ts'
import { createBoss } from '../server/jobs/job-queue.ts'
import { removeFolder } from './remove-folder.ts'

interface TestDatabaseServer {
  host: string
  port: number
  user: string
  password?: string
  template: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: TestDatabaseServer
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-test-'))
  // As root the server runs as another user, who must get in.
  await chmod(dataDir, 0o755)
  const embedded = await startEmbeddedPostgres({ dataDir })
  const { connection } = embedded
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} })
  // Test data may be lost with the machine; waiting for the disk would only cost time.
  await sql`alter system set fsync = off`
  await sql`alter system set synchronous_commit = off`
  await sql`select pg_reload_conf()`
  const template = 'journeyon_template'
  await sql.unsafe(`create database ${template}`)
  await sql.end()
  await migrateDatabase({ ...connection, database: template })
  const queue = createBoss({ ...connection, database: template })
  await queue.start()
  await queue.stop({ graceful: false })
  const { database: _, ...server } = connection
  project.provide('databaseServer', { ...server, template })
  return async () => {
    await embedded.stop()
    await removeFolder(dataDir)
  }
}
