import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import postgres from 'postgres'
import type { DatabaseAddress } from './client.ts'
import { migrationsFolder, readSchemaLevel, withMigrationsUntil } from './migrations.ts'

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
    const level = await readSchemaLevel(sql)
    const missing = readMigrationFiles({ migrationsFolder: folder }).filter(
      ({ folderMillis }) => folderMillis > (level ?? 0),
    )
    if (missing.length > 0) await sql.begin((tx) => tx.unsafe([keepRecord, ...missing.map(statementsOf)].join('\n')))
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** As the tool that writes the migrations keeps it. */
const keepRecord = `
  create schema if not exists drizzle;
  create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);`

/** All of them are sent at once: on an empty database they would be three hundred questions and answers. */
function statementsOf({ sql, hash, folderMillis }: MigrationMeta): string {
  const record = `insert into drizzle.__drizzle_migrations (hash, created_at) values ('${hash}', ${folderMillis})`
  return [...sql, record, ''].join('\n;\n')
}
