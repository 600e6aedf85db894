import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { DatabaseAddress } from './client.ts'

const migrationsFolder = fileURLToPath(new URL('../../../drizzle', import.meta.url))
/** Any constant will do, so long as every process of ours uses the same one. */
const migrationLock = 7_305_117

/** Brings the database up to date; processes that start together take turns. */
export async function migrateDatabase(address: DatabaseAddress): Promise<void> {
  const settings = { max: 1, onnotice: () => {} }
  const sql = typeof address === 'string' ? postgres(address, settings) : postgres({ ...address, ...settings })
  try {
    await sql`select pg_advisory_lock(${migrationLock})`
    await migrate(drizzle(sql), { migrationsFolder })
  } finally {
    await sql.end({ timeout: 5 })
  }
}
