// Fills a database of tests until its tables are large, so that the planner chooses as it does after years of use.
import type postgres from 'postgres'

interface Column {
  name: string
  type: string
  isNullable: boolean
  /** At the end of a unique index. */
  isUnique: boolean
}

const rowsOfEach = 2000

/**
 * Rows of other people in every table of `public` that is not in `exceptions`, then the statistics. They are like the first
 * row that is there, or samples of the types; ids differ, and ten rows at a time share the ids of others that they name.
 */
export async function crowdTables(sql: postgres.Sql, exceptions: readonly string[]): Promise<void> {
  const tables = await sql<{ table: string; columns: Column[] }[]>`
    select c.relname as table, jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
      'isNullable', not a.attnotnull, 'isUnique', exists (
        select from pg_index i where i.indrelid = c.oid and i.indisunique
          and (a.attnum = i.indkey[i.indnatts - 1] or pg_get_indexdef(i.indexrelid) like '%(' || a.attname || ')%')
      )) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity = '' and a.attgenerated = ''
      and c.relname <> all(${[...exceptions]})
    group by 1`
  await sql.begin(async (tx) => {
    // References and triggers are left out: only the number and the spread of the rows matter.
    await tx`set local session_replication_role = replica`
    for (const { table, columns } of tables) {
      const values = columns.map((column) => columnValue(table, column)).join(', ')
      const names = columns.map(({ name }) => `"${name}"`).join(', ')
      await tx.unsafe(
        `insert into "${table}" (${names}) select ${values}
         from generate_series(1, ${rowsOfEach}) n left join (select * from "${table}" limit 1) t on true`,
      )
    }
  })
  await sql`vacuum analyze`
}

function columnValue(table: string, { name, type, isNullable, isUnique }: Column): string {
  const own = `t."${name}"`
  const like = (sample: string) => (isNullable ? own : `coalesce(${own}, ${sample})`)
  if (type === 'uuid' && isUnique) return `md5('${table}' || n)::uuid`
  if (type === 'uuid') {
    const other = `md5('other' || n / 10)::uuid`
    return isNullable ? `case when t is null or ${own} is not null then ${other} end` : other
  }
  if (type.startsWith('timestamp')) return `${like('now()')} - make_interval(mins => n)`
  if (type === 'date') return `${like('now()::date')} - n / 10`
  if (isUnique && type === 'text') return `'${name}' || n`
  if (isUnique && (type === 'integer' || type === 'bigint')) return 'n'
  return like(samples[type] ?? "'1'")
}

const samples: Record<string, string> = {
  text: `'text'`,
  jsonb: `'{}'::jsonb`,
  boolean: 'false',
  'text[]': `'{}'::text[]`,
  'uuid[]': `'{}'::uuid[]`,
  tsvector: `'word'::tsvector`,
  bytea: `'\\x00'::bytea`,
}
