// The history of a trip by step: what one transaction of one request changed. Its rows share their instant.
import { and, desc, eq, gte, lte, notInArray, type SQL, sql } from 'drizzle-orm'
import type { AuditAction, AuditEntity } from '#contract/audit-action.ts'
import { mostStepChanges } from '#contract/trip-history.ts'
import type { DbOrTx } from '../db/client.ts'
import { auditEntries, undoEntries, users } from '../db/schema/index.ts'
import { afterCursor, type Keyset } from '../kernel/keyset.ts'

/** Talk is no change of the trip, and a proposal changes nothing until somebody accepts it. */
const talk: AuditEntity[] = ['run', 'conversation', 'message']
const waiting: AuditAction[] = ['proposal.created', 'proposal.expired', 'proposal.reopened']

export function changesOf(tripId: string): SQL | undefined {
  return and(
    eq(auditEntries.tripId, tripId),
    notInArray(auditEntries.entity, talk),
    notInArray(auditEntries.action, waiting),
  )
}

/** Instants at which the trip was changed, newest first. */
export async function listChangeInstants(
  db: DbOrTx,
  tripId: string,
  { after, limit }: { after: Keyset | null; limit: number },
): Promise<Date[]> {
  const rows = await db
    .selectDistinct({ at: auditEntries.at })
    .from(auditEntries)
    .where(and(changesOf(tripId), afterCursor(auditEntries.at, auditEntries.id, after)))
    .orderBy(desc(auditEntries.at))
    .limit(limit)
  return rows.map(({ at }) => at)
}

export interface InstantRange {
  from: Date
  to: Date
}

/** The rows of each step, the one that names it first, and how many there are. */
export async function listStepRows(db: DbOrTx, tripId: string, { from, to }: InstantRange) {
  const step = sql`partition by ${auditEntries.at}, ${auditEntries.actorId}, ${auditEntries.requestId}`
  const rank = sql`case ${auditEntries.entity} when 'proposal' then 0 when 'trip' then 1 else 2 end`
  const ranked = db
    .select({
      id: auditEntries.id,
      number: sql<number>`row_number() over (${step} order by ${rank}, ${auditEntries.id})`
        .mapWith(Number)
        .as('number'),
      count: sql<number>`count(*) over (${step})`.mapWith(Number).as('count'),
    })
    .from(auditEntries)
    .where(and(changesOf(tripId), gte(auditEntries.at, from), lte(auditEntries.at, to)))
    .as('ranked')
  return db
    .select({ entry: auditEntries, actorName: users.name, count: ranked.count })
    .from(ranked)
    .innerJoin(auditEntries, eq(auditEntries.id, ranked.id))
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(lte(ranked.number, mostStepChanges + 1))
    .orderBy(desc(auditEntries.at), auditEntries.requestId, ranked.number)
}

/** What can be undone of the steps: by the person themself, or by any editor where it is an accepted proposal. */
export async function listStepReverts(db: DbOrTx, tripId: string, userId: string, { from, to }: InstantRange) {
  const stack = sql`from ${undoEntries} as mine where mine.trip_id = ${tripId} and mine.user_id = ${userId}`
  const nextUndo = sql`(select mine.id ${stack} and not mine.is_undone order by mine.id desc limit 1)`
  const nextRedo = sql`(select mine.id ${stack} and mine.is_undone order by mine.undone_at desc limit 1)`
  return db
    .select({
      id: undoEntries.id,
      userId: undoEntries.userId,
      at: undoEntries.createdAt,
      proposalId: undoEntries.proposalId,
      isUndone: undoEntries.isUndone,
      isNextUndo: sql<boolean>`coalesce(${undoEntries.id} = ${nextUndo}, false)`,
      isNextRedo: sql<boolean>`coalesce(${undoEntries.id} = ${nextRedo}, false)`,
    })
    .from(undoEntries)
    .where(and(eq(undoEntries.tripId, tripId), gte(undoEntries.createdAt, from), lte(undoEntries.createdAt, to)))
}
