// Renews the leases of this process's runs in one statement, which also returns the runs to stop.
import { sql } from 'drizzle-orm'
import type postgres from 'postgres'
import type { Db } from '../db/client.ts'
import type { Logger } from '../observability/logger.ts'
import { freshLease } from './run.repository.ts'
import { stopsChannel } from './run-channels.ts'

/** Less than a third of a lease: two renewals may fail before the lease expires. */
const renewEveryMs = 4000

export interface RunLeasesDeps {
  db: Db
  sql: postgres.Sql
  logger: Logger
  processId: string
  onStop(runId: string): void
  /** The run belongs to another process, has ended or was removed, or its user may no longer write. */
  onLeaseLost(runId: string): void
}

export function createRunLeases(deps: RunLeasesDeps) {
  const held = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let listening = false

  const listen = async () => {
    if (listening) return
    listening = true
    try {
      await deps.sql.listen(stopsChannel, deps.onStop)
    } catch (err) {
      // Stops are noticed at the next renewal, too.
      deps.logger.warn({ err }, 'stops are not heard')
      listening = false
    }
  }

  async function renew(): Promise<void> {
    const runIds = [...held]
    try {
      const known = new Map((await renewLeases(deps.db, deps.processId, runIds)).map((run) => [run.id, run]))
      for (const runId of runIds) {
        const run = known.get(runId)
        if (!run?.mayGoOn) deps.onLeaseLost(runId)
        else if (run.isStopped) deps.onStop(runId)
      }
    } catch (err) {
      deps.logger.warn({ err, runs: runIds.length }, 'leases could not be renewed')
    }
  }

  return {
    acquire(runId: string): void {
      held.add(runId)
      timer ??= setInterval(() => void renew(), renewEveryMs).unref()
      void listen()
    },

    release(runId: string): void {
      held.delete(runId)
      if (held.size > 0 || !timer) return
      clearInterval(timer)
      timer = null
    },
  }
}

/** Rows that somebody has locked, to end or to remove them, are left to them. */
async function renewLeases(db: Db, processId: string, runIds: string[]) {
  return db.execute<{ id: string; isStopped: boolean; mayGoOn: boolean }>(sql`
    with mine as materialized (
      select id, trip_id, user_id, stop_requested_at from agent_runs
      where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(runIds)}::text::jsonb))
        and lease_owner = ${processId} and status in ('queued', 'running', 'waiting')
    ), free as materialized (
      select r.id from agent_runs r join mine on mine.id = r.id for no key update of r skip locked
    ), renewed as (
      update agent_runs set lease_until = ${freshLease} where id in (select id from free)
    )
    select mine.id, mine.stop_requested_at is not null as "isStopped", exists (
      select 1 from trip_members m
      where m.trip_id = mine.trip_id and m.user_id = mine.user_id and m.role in ('owner', 'editor')
    ) as "mayGoOn" from mine`)
}
