// Shows to the other processes of this database that this one is alive: a lock that goes with its connection, at once, however
// the process ends.
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { type DatabaseAddress, type Db, reconnectAfter } from './client.ts'

/** The first half of our advisory lock keys; the second is made from the name of the process. */
const lockClass = 730_511
const againMs = 200

export interface Presence {
  close(): Promise<void>
}

export function showPresence(address: DatabaseAddress, processId: string): Presence {
  let isClosed = false
  const settings = {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    backoff: reconnectAfter,
    onnotice: () => {},
    onclose: () => again(),
    connection: { application_name: 'journeyon presence' },
  }
  const connection = typeof address === 'string' ? postgres(address, settings) : postgres({ ...address, ...settings })
  const again = () => {
    if (!isClosed) setTimeout(acquire, againMs).unref()
  }
  /** What holds it is the connection: after a lost one it is taken anew. */
  const acquire = () => {
    if (!isClosed) connection`select pg_advisory_lock(${lockClass}, hashtext(${processId}))`.catch(again)
  }
  acquire()
  return {
    close() {
      isClosed = true
      return connection.end({ timeout: 1 })
    },
  }
}

/** Of these processes: those that hold no lock. One that has just lost its connection is among them for a moment. */
export async function findAbsent(db: Db, processIds: readonly string[]): Promise<Set<string>> {
  if (processIds.length === 0) return new Set()
  const rows = await db.execute<{ id: string }>(sql`
    select id from jsonb_array_elements_text(${JSON.stringify(processIds)}::text::jsonb) as id
    where not exists (
      select from pg_locks
      where locktype = 'advisory' and granted and objsubid = 2 and classid::bigint = ${lockClass}
        and objid::bigint = (hashtext(id)::bigint & 4294967295)
        and database = (select oid from pg_database where datname = current_database())
    )`)
  return new Set(rows.map(({ id }) => id))
}

/** Processes of the app that use this database now. */
export async function countPresent(connection: postgres.Sql): Promise<number> {
  const [row] = await connection<{ count: string }[]>`
    select count(*) as count from pg_locks
    where locktype = 'advisory' and granted and objsubid = 2 and classid::bigint = ${lockClass}
      and database = (select oid from pg_database where datname = current_database())`
  return Number(row?.count ?? 0)
}
