// Figures by day from the audit log, which outlives the rows it names, and from the calls to chat models.
import { and, gte, inArray, notInArray, sql } from 'drizzle-orm'
import type { UsageDay } from '#contract/usage.ts'
import type { DbOrTx } from '../db/client.ts'
import { auditEntries, modelCalls } from '../db/schema/index.ts'

type Activity = Pick<UsageDay, 'day' | 'people' | 'newPeople' | 'trips' | 'runs' | 'failedRuns'>
type Calls = Pick<UsageDay, 'day' | 'failedCalls' | 'inputTokens' | 'outputTokens'>

const dayOf = (at: typeof auditEntries.at | typeof modelCalls.createdAt) =>
  sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD')`

/** Days of UTC on which somebody changed something. */
export function sumActivity(db: DbOrTx, from: Date): Promise<Activity[]> {
  const { action, actorId, actorKind, after, at } = auditEntries
  const countOf = (...actions: string[]) => sql<number>`(count(*) filter (where ${inArray(action, actions)}))::int`
  return db
    .select({
      day: dayOf(at),
      people: sql<number>`(count(distinct ${actorId}) filter (where ${inArray(actorKind, ['user', 'token'])}))::int`,
      newPeople: countOf('user.registered'),
      trips: countOf('trip.created', 'trip.duplicated', 'trip.imported'),
      runs: countOf('run.started', 'run.retried'),
      failedRuns: sql<number>`(count(*) filter (where ${action} = 'run.ended' and ${after}->>'status' = 'failed'))::int`,
    })
    .from(auditEntries)
    .where(gte(at, from))
    .groupBy(sql`1`)
}

export async function countPeople(db: DbOrTx, from: Date): Promise<number> {
  const { actorId, actorKind, at } = auditEntries
  const [row] = await db
    .select({ people: sql<number>`count(distinct ${actorId})::int` })
    .from(auditEntries)
    .where(and(gte(at, from), inArray(actorKind, ['user', 'token'])))
  return row?.people ?? 0
}

export function sumCalls(db: DbOrTx, from: Date): Promise<Calls[]> {
  const { outcome, inputTokens, outputTokens, createdAt } = modelCalls
  return db
    .select({
      day: dayOf(createdAt),
      failedCalls: sql<number>`(count(*) filter (where ${notInArray(outcome, ['ok', 'aborted'])}))::int`,
      inputTokens: sql<number>`sum(${inputTokens})::float8`,
      outputTokens: sql<number>`sum(${outputTokens})::float8`,
    })
    .from(modelCalls)
    .where(gte(createdAt, from))
    .groupBy(sql`1`)
}
