// What a database says of itself, for the checks of an installation.
import type postgres from 'postgres'

export interface DatabaseFacts {
  /** As 180004 for 18.4. */
  version: number
  encoding: string
  maxConnections: number
  /** Whether what was acknowledged survives a power cut. */
  isDurable: boolean
  mayCreate: boolean
  /** Seconds that the clock of the database is ahead of ours. */
  clockAhead: number
  missingExtensions: string[]
}

/** Of the migrations. */
const extensions = ['pg_trgm', 'btree_gin']

export async function readDatabaseFacts(sql: postgres.Sql): Promise<DatabaseFacts> {
  const [row] = await sql<(Omit<DatabaseFacts, 'clockAhead' | 'missingExtensions'> & { now: Date })[]>`
    select current_setting('server_version_num')::int as version,
      pg_encoding_to_char(encoding) as encoding,
      current_setting('max_connections')::int as "maxConnections",
      current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' as "isDurable",
      has_schema_privilege('public', 'create') and has_database_privilege(current_database(), 'create') as "mayCreate",
      clock_timestamp() as now
    from pg_database where datname = current_database()`
  if (!row) throw new Error('the database does not know itself')
  const { now, ...facts } = row
  const clockAhead = (now.getTime() - Date.now()) / 1000
  const known = await sql<{ name: string }[]>`
    select name from pg_available_extensions where name = any(${extensions})`
  const names = new Set(known.map(({ name }) => name))
  return { ...facts, clockAhead, missingExtensions: extensions.filter((name) => !names.has(name)) }
}

/** Jobs that were given up and wait for an admin; none where there is no queue yet. */
export async function countFailedJobs(sql: postgres.Sql): Promise<number> {
  const [queue] = await sql<{ found: string | null }[]>`select to_regclass('jobs.job')::text as found`
  if (!queue?.found) return 0
  const [row] = await sql<{ count: string }[]>`select count(*) as count from jobs.job where state = 'failed'`
  return Number(row?.count ?? 0)
}
