// Empty databases for tests of what fills one, and the whole contents of one for comparing.
import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import type { DatabaseAddress } from '../server/db/client.ts'

type Address = Exclude<DatabaseAddress, string>

/** Databases without any table, dropped after the tests of the file. To be called at its top. */
export function useEmptyDatabases(): () => Promise<Address> {
  const made: Address[] = []
  const asAdmin = async (statement: string) => {
    const { template: _, ...server } = inject('databaseServer')
    const sql = postgres({ ...server, database: 'postgres', max: 1, onnotice: () => {} })
    await sql.unsafe(statement).finally(() => sql.end())
    return server
  }
  afterAll(async () => {
    for (const { database } of made) await asAdmin(`drop database if exists ${database} with (force)`)
  })
  return async () => {
    const database = `test_${randomBytes(6).toString('hex')}`
    const address = { ...(await asAdmin(`create database ${database}`)), database }
    made.push(address)
    return address
  }
}

/** Runs statements on a connection of their own. */
export async function onDatabase<Result>(
  address: Address,
  run: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const sql = postgres({ ...address, max: 1, onnotice: () => {} })
  return await run(sql).finally(() => sql.end())
}

/** Each table of `public` with its rows as text, in a fixed order. */
export function contentsOf(address: Address): Promise<Record<string, string[]>> {
  return onDatabase(address, async (sql) => {
    const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
    const entries: [string, string[]][] = []
    for (const { name } of tables) {
      const rows = await sql<{ line: string }[]>`select t::text as line from ${sql(name)} t order by 1`
      entries.push([name, rows.map(({ line }) => line)])
    }
    return Object.fromEntries(entries)
  })
}

/** Two rows in every table, whatever its columns: uuids are the same everywhere, so that all references are met. */
export function fillEveryTable(address: Address): Promise<number> {
  return onDatabase(address, async (sql) => {
    const columns = await sql<{ table: string; names: string[]; types: string[] }[]>`
      select c.relname as table, array_agg(quote_ident(a.attname) order by a.attnum) as names,
        array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity = '' and a.attgenerated = ''
      group by 1`
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      for (const { table, names, types } of columns) {
        for (const row of [1, 2]) {
          const values = types.map((type) => sampleOf(type, row)).join(', ')
          await tx.unsafe(`insert into ${table} (${names.join(', ')}) values (${values})`)
        }
      }
    })
    return columns.length
  })
}

function sampleOf(type: string, row: number): string {
  if (type === 'uuid') return `'00000000-0000-7000-8000-00000000000${row}'`
  if (type === 'jsonb') return `'{"row": ${row}}'`
  if (type === 'boolean') return 'true'
  if (type === 'date' || type.startsWith('timestamp')) return `'2026-05-0${row}'`
  if (type.endsWith('[]')) return `array['${row}']::${type}`
  if (type === 'text' || type.startsWith('character') || type === 'tsvector') return `'a\\tb熊猫${row}'`
  if (type === 'bytea') return `'\\x0${row}'`
  return `${row}`
}
