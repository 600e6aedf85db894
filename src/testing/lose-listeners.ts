import { sql } from 'drizzle-orm'
import type { Db } from '../server/db/client.ts'

/** Cuts the connections that wait for notices, as when the database restarts. */
export async function loseListeners(db: Db): Promise<void> {
  await db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`)
}
