// The one writer of a process: the events of all its runs go into one insert with one notice, at most every 30 ms. Only
// what is stored is shown, and only the holder of a run's lease can store: a process that was thought dead writes nothing.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { AgentEvent, RunSignal } from '#contract/agent-event.ts'
import type { Db } from '../db/client.ts'
import type { Logger } from '../observability/logger.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { eventsChannel, eventsNotice } from './run-channels.ts'

const batchEveryMs = 30
const retryAfterMs = [200, 1000, 3000]

interface Batch {
  events: Map<string, AgentEvent[]>
  stored: PromiseWithResolvers<void>
}

export interface EventLogDeps {
  db: Db
  clock: Clock
  logger: Logger
  processId: string
  onStored(events: AgentEvent[]): void
  /** Called with runs whose lease is lost or whose events cannot be stored; nothing more of them is stored. */
  onLost(runIds: string[]): void
}
export type EventLog = ReturnType<typeof createEventLog>

export function createEventLog(deps: EventLogDeps) {
  const lastSeq = new Map<string, number>()
  let waiting = newBatch()
  let writing: Batch | null = null
  let nextWriteAt = 0

  async function drain(): Promise<void> {
    while (waiting.events.size > 0) {
      writing = waiting
      await pause(Math.max(0, nextWriteAt - performance.now()))
      waiting = newBatch()
      nextWriteAt = performance.now() + batchEveryMs
      await store(deps, writing.events)
      writing.stored.resolve()
    }
    writing = null
  }

  return {
    /** `seq`: the last one stored so far. */
    open(runId: string, seq: number): void {
      lastSeq.set(runId, seq)
    },

    /** Text that follows text still unwritten joins it, so a fast model costs no more rows than a slow one. */
    append(runId: string, signal: RunSignal): void {
      const seq = lastSeq.get(runId)
      if (seq === undefined) return
      const events = waiting.events.get(runId) ?? []
      const last = events.at(-1)
      if (signal.type === 'text.delta' && last?.type === 'text.delta') {
        last.text += signal.text
        return
      }
      events.push({ ...signal, runId, seq: seq + 1, at: deps.clock.now().toISOString() })
      lastSeq.set(runId, seq + 1)
      waiting.events.set(runId, events)
      if (!writing) void drain()
    },

    /** Resolves when all that was appended has been stored or given up. */
    async flush(): Promise<void> {
      if (waiting.events.size > 0) await waiting.stored.promise
      else await writing?.stored.promise
    },

    close(runId: string): void {
      lastSeq.delete(runId)
    },
  }
}

function newBatch(): Batch {
  return { events: new Map(), stored: Promise.withResolvers() }
}

async function store(deps: EventLogDeps, batch: Batch['events']): Promise<void> {
  for (const wait of retryAfterMs) {
    try {
      return await storeOnce(deps, batch)
    } catch (err) {
      deps.logger.warn({ err, runs: batch.size }, 'run events could not be stored, trying again')
      await pause(wait)
    }
  }
  // One run's unstorable event must not cost the others theirs.
  for (const [runId, events] of batch) {
    try {
      await storeOnce(deps, new Map([[runId, events]]))
    } catch (err) {
      deps.logger.error({ err, runId }, 'run events are lost')
      deps.onLost([runId])
    }
  }
}

async function storeOnce(deps: EventLogDeps, batch: Batch['events']): Promise<void> {
  const runIds = [...batch.keys()]
  const events = [...batch.values()].flat()
  const rows = events.map(({ runId, seq, at, ...signal }) => ({ run_id: runId, seq, at, signal }))
  // The share lock conflicts with the lock that ends the run: these events are stored before the end or not at all.
  const held = await deps.db.execute<{ id: string }>(sql`
    with fresh as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as f(run_id uuid, seq int, at timestamptz, signal jsonb)
    ), held as materialized (
      select id from agent_runs
      where id in (select run_id from fresh) and lease_owner = ${deps.processId}
        and status in ('queued', 'running', 'waiting')
      for key share
    ), stored as (
      insert into run_events (run_id, seq, at, signal)
      select f.run_id, f.seq, f.at, f.signal from fresh f join held on held.id = f.run_id
      on conflict do nothing
    ), notified as materialized (
      select pg_notify(${eventsChannel}, ${eventsNotice(deps.processId, runIds)})
    )
    select held.id from held left join notified on true`)
  const ours = new Set(held.map(({ id }) => id))
  deps.onStored(events.filter(({ runId }) => ours.has(runId)))
  const lost = runIds.filter((runId) => !ours.has(runId))
  if (lost.length > 0) deps.onLost(lost)
}
