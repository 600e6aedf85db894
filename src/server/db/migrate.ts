import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { DatabaseAddress } from './client.ts'
import { migrationsFolder, withMigrationsUntil } from './migrations.ts'

/** Any constant will do, so long as every process of ours uses the same one. */
const migrationLock = 7_305_117

/** Brings the database up to date; processes that start together take turns. */
export function migrateDatabase(address: DatabaseAddress): Promise<void> {
  return migrateFrom(migrationsFolder, address)
}

/** Brings the database to where it was after the migration of `when`, and no further. */
export function migrateDatabaseUntil(address: DatabaseAddress, when: number): Promise<void> {
  return withMigrationsUntil(when, (folder) => migrateFrom(folder, address))
}

async function migrateFrom(folder: string, address: DatabaseAddress): Promise<void> {
  const settings = { max: 1, onnotice: () => {} }
  const sql = typeof address === 'string' ? postgres(address, settings) : postgres({ ...address, ...settings })
  try {
    await sql`select pg_advisory_lock(${migrationLock})`
    await migrate(drizzle(sql), { migrationsFolder: folder })
  } finally {
    await sql.end({ timeout: 5 })
  }
}
