// Whole tables out of a database and into an empty one, in the text format of COPY, which every version of PostgreSQL reads.
import type { Readable, Writable } from 'node:stream'
import postgres from 'postgres'
import type { DatabaseAddress } from './client.ts'

export interface TableCopy {
  schema: string
  name: string
  columns: string[]
}

/** No limit of time: a table may take minutes. */
export function openForCopy(address: DatabaseAddress): postgres.Sql {
  const settings = { max: 1, onnotice: () => {}, connection: { application_name: 'journeyon-copy' } }
  return typeof address === 'string' ? postgres(address, settings) : postgres({ ...address, ...settings })
}

/** Tables of a schema with the columns that hold data of their own, by name. */
export async function listTables(tx: postgres.TransactionSql, schema: string): Promise<TableCopy[]> {
  return await tx<TableCopy[]>`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = ${schema} and c.relkind in ('r', 'p') and not c.relispartition
    group by 1, 2 order by 2`
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
const tableOf = ({ schema, name }: TableCopy) => `${quote(schema)}.${quote(name)}`
const columnsOf = ({ columns }: TableCopy) => columns.map(quote).join(', ')

/** One line for each row. `condition` is SQL of ours. */
export function copyOut(tx: postgres.TransactionSql, table: TableCopy, condition = 'true'): Promise<Readable> {
  const rows = `select ${columnsOf(table)} from ${tableOf(table)} where ${condition}`
  return tx.unsafe(`copy (${rows}) to stdout`).readable()
}

export function copyIn(tx: postgres.TransactionSql, table: TableCopy): Promise<Writable> {
  return tx.unsafe(`copy ${tableOf(table)} (${columnsOf(table)}) from stdin`).writable()
}

export async function countRows(tx: postgres.TransactionSql, table: TableCopy): Promise<number> {
  const [row] = await tx.unsafe<{ count: string }[]>(`select count(*) as count from ${tableOf(table)}`)
  return Number(row?.count ?? 0)
}

/** Runs `fill` while the tables of `public` refer to each other unchecked and fire no trigger; then all is checked at once. */
export async function withoutConstraints(tx: postgres.TransactionSql, fill: () => Promise<void>): Promise<void> {
  const references = await tx<{ owner: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as owner, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`
  const triggered = await tx<{ owner: string }[]>`
    select distinct tgrelid::regclass::text as owner from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not tgisinternal and c.relnamespace = 'public'::regnamespace`
  for (const { owner, name } of references) await tx.unsafe(`alter table ${owner} drop constraint ${name}`)
  for (const { owner } of triggered) await tx.unsafe(`alter table ${owner} disable trigger user`)
  await fill()
  for (const { owner } of triggered) await tx.unsafe(`alter table ${owner} enable trigger user`)
  for (const { owner, name, definition } of references) {
    await tx.unsafe(`alter table ${owner} add constraint ${name} ${definition}`)
  }
}

/** Numbers that the database gives out go on after the greatest that is there. */
export async function resetSequences(tx: postgres.TransactionSql): Promise<void> {
  const counted = await tx<{ name: string; column: string }[]>`
    select table_name as name, column_name as column from information_schema.columns
    where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval(%')`
  for (const { name, column } of counted) {
    await tx.unsafe(
      `select setval(pg_get_serial_sequence('public.${quote(name)}', '${column}'), max(${quote(column)})) from ${quote(name)} having max(${quote(column)}) is not null`,
    )
  }
}
