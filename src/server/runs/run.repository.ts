import { and, asc, desc, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { AgentEvent, RunSignal } from '#contract/agent-event.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { agentRuns, runEvents, tripMembers, trips } from '../db/schema/index.ts'
import { byPlace, withPlaces } from '../kernel/batched-read.ts'
import { storedRow } from '../kernel/stored-row.ts'

export type RunRow = typeof agentRuns.$inferSelect

const activeStatuses = ['queued', 'running', 'waiting'] as const

export function isActive({ status }: Pick<RunRow, 'status'>): boolean {
  return activeStatuses.some((active) => active === status)
}

export const active = inArray(agentRuns.status, [...activeStatuses])
/** Leases are judged by the database's clock, the only one that all processes share. */
export const leaseOver = sql<boolean>`coalesce(${agentRuns.leaseUntil} < now(), true)`
export const freshLease = sql`now() + interval '15 seconds'`

export interface SeenRun extends RunRow {
  /** Active by its row, though its process has let the lease run out. */
  isAbandoned: boolean
}

const seenRun = { run: agentRuns, leaseOver }

function toSeenRun(row: { run: RunRow; leaseOver: boolean }): SeenRun {
  return { ...row.run, isAbandoned: isActive(row.run) && row.leaseOver }
}

export interface RunOfMember {
  userId: string
  runId: string
}

/** null for strangers. */
export async function findRunForMember(db: DbOrTx, userId: string, runId: string): Promise<SeenRun | null> {
  const [run] = await findRunsForMembers(db, [{ userId, runId }])
  return run ?? null
}

/** In the order of what was asked. */
export async function findRunsForMembers(db: DbOrTx, asked: RunOfMember[]): Promise<(SeenRun | null)[]> {
  const wanted = sql`jsonb_to_recordset(${withPlaces(asked)}::text::jsonb) as wanted("userId" uuid, "runId" uuid, place int)`
  const rows = await db
    .select({ ...seenRun, place: sql<number>`wanted.place` })
    .from(agentRuns)
    .innerJoin(tripMembers, eq(tripMembers.tripId, agentRuns.tripId))
    .innerJoin(wanted, sql`${agentRuns.id} = wanted."runId" and ${tripMembers.userId} = wanted."userId"`)
  return byPlace(asked, rows, toSeenRun)
}

export async function findLastRun(db: DbOrTx, conversationId: string): Promise<SeenRun | null> {
  const [row] = await db
    .select(seenRun)
    .from(agentRuns)
    .where(eq(agentRuns.conversationId, conversationId))
    .orderBy(desc(agentRuns.id))
    .limit(1)
  return row ? toSeenRun(row) : null
}

/** Of these runs: what became of them. A run that is missing has been removed with its conversation. */
export async function findRuns(db: DbOrTx, runIds: string[]): Promise<SeenRun[]> {
  const ids = sql`jsonb_array_elements_text(${JSON.stringify(runIds)}::text::jsonb)`
  const rows = await db.select(seenRun).from(agentRuns).where(sql`${agentRuns.id} in (select value::uuid from ${ids})`)
  return rows.map(toSeenRun)
}

/** Active runs of other processes. */
export async function listOthersRuns(db: DbOrTx, processId: string): Promise<{ id: string; owner: string }[]> {
  const rows = await db
    .select({ id: agentRuns.id, owner: agentRuns.leaseOwner })
    .from(agentRuns)
    .where(and(active, ne(agentRuns.leaseOwner, processId)))
  return rows.flatMap(({ id, owner }) => (owner === null ? [] : { id, owner }))
}

/** Locks trip, then run: the order of every transaction that touches both. null when `condition` no longer holds. */
export async function lockRun(tx: Tx, runId: string, condition: SQL): Promise<RunRow | null> {
  await tx
    .select({ id: trips.id })
    .from(trips)
    .innerJoin(agentRuns, eq(agentRuns.tripId, trips.id))
    .where(eq(agentRuns.id, runId))
    .for('key share', { of: trips })
  const [run] = await tx
    .select()
    .from(agentRuns)
    .where(and(eq(agentRuns.id, runId), active, condition))
    .for('update')
  return run ?? null
}

export async function readEvents(db: DbOrTx, runId: string, after: number, limit: number): Promise<AgentEvent[]> {
  const rows = await db
    .select()
    .from(runEvents)
    .where(and(eq(runEvents.runId, runId), gt(runEvents.seq, after)))
    .orderBy(asc(runEvents.seq))
    .limit(limit)
  return rows.map(toEvent)
}

/** What is new in several runs, each after its own place, in one round trip. */
export async function readNewEvents(db: DbOrTx, places: { runId: string; after: number }[]): Promise<AgentEvent[]> {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(places)}::text::jsonb) as wanted("runId" uuid, "after" int)`
  const rows = await db
    .select({ runId: runEvents.runId, seq: runEvents.seq, at: runEvents.at, signal: runEvents.signal })
    .from(runEvents)
    .innerJoin(wanted, sql`${runEvents.runId} = wanted."runId" and ${runEvents.seq} > wanted."after"`)
    .orderBy(asc(runEvents.runId), asc(runEvents.seq))
  return rows.map(toEvent)
}

/** Appends under the run's lock; `seq` goes on without a gap. */
export async function appendEvents(tx: Tx, runId: string, at: Date, signals: RunSignal[]): Promise<AgentEvent[]> {
  const last = sql`(select coalesce(max(seq), 0) from run_events where run_id = ${runId})`
  const rows = signals.map((signal, index) => ({ runId, seq: sql`${last} + ${index + 1}`, at, signal }))
  const first = storedRow(await tx.insert(runEvents).values(rows).returning({ seq: runEvents.seq })).seq
  return signals.map((signal, index) => toEvent({ runId, seq: first + index, at, signal }))
}

function toEvent({ runId, seq, at, signal }: typeof runEvents.$inferSelect): AgentEvent {
  return { ...signal, runId, seq, at: at.toISOString() }
}
