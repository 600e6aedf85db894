// The migrations that this version of the app has, and those that a database has been through.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type postgres from 'postgres'
import { z } from 'zod'

export const migrationsFolder = fileURLToPath(new URL('../../../drizzle', import.meta.url))
const journalFile = join('meta', '_journal.json')

const journalSchema = z.looseObject({
  entries: z.array(z.looseObject({ tag: z.string(), when: z.number() })),
})

/** `when` (milliseconds since 1970) orders migrations and tells them apart; the tag is for people. */
export interface Migration {
  tag: string
  when: number
}

/** Oldest first. */
export async function listMigrations(): Promise<Migration[]> {
  const { entries } = await readJournal()
  return entries.map(({ tag, when }) => ({ tag, when }))
}

async function readJournal() {
  return journalSchema.parse(JSON.parse(await readFile(join(migrationsFolder, journalFile), 'utf8')))
}

/** The last migration that the database has been through, or null where it has seen none. */
export async function readSchemaLevel(sql: postgres.Sql | postgres.TransactionSql): Promise<number | null> {
  const [{ found } = { found: null }] = await sql<{ found: string | null }[]>`
    select to_regclass('drizzle.__drizzle_migrations')::text as found`
  if (!found) return null
  const [row] = await sql<{ level: string | null }[]>`select max(created_at) as level from drizzle.__drizzle_migrations`
  return row?.level ? Number(row.level) : null
}

/** Calls `use` with a folder that ends with the migration of `when`, for databases that are to be filled as of then. */
export async function withMigrationsUntil<Result>(
  when: number,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'journeyon-migrations-'))
  try {
    await cp(migrationsFolder, folder, { recursive: true })
    const journal = await readJournal()
    const entries = journal.entries.filter((entry) => entry.when <= when)
    await writeFile(join(folder, journalFile), JSON.stringify({ ...journal, entries }))
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
