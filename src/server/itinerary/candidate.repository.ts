import { and, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { ItemCandidate } from '#contract/item-candidate.ts'
import type { DbOrTx } from '../db/client.ts'
import { itineraryItems, tripMembers, users } from '../db/schema/index.ts'
import { candidateVotes, itemCandidates } from '../db/schema/item-candidates.ts'

/** Of items that stand in the plan; a stranger's list is empty. Those with the most votes first. */
export async function listCandidates(
  db: DbOrTx,
  userId: string,
  { tripId, candidateId }: { tripId: string; candidateId?: string },
): Promise<ItemCandidate[]> {
  const rows = await db
    .select({
      ...getTableColumns(itemCandidates),
      name: users.name,
      votes: sql<number>`count(${candidateVotes.userId})::int`,
      hasMyVote: sql<boolean>`coalesce(bool_or(${candidateVotes.userId} = ${userId}), false)`,
    })
    .from(itemCandidates)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, itemCandidates.tripId), eq(tripMembers.userId, userId)))
    .innerJoin(itineraryItems, eq(itineraryItems.id, itemCandidates.itemId))
    .leftJoin(users, eq(users.id, itemCandidates.addedBy))
    .leftJoin(candidateVotes, eq(candidateVotes.candidateId, itemCandidates.id))
    .where(
      and(
        eq(itemCandidates.tripId, tripId),
        candidateId === undefined ? undefined : eq(itemCandidates.id, candidateId),
      ),
    )
    .groupBy(itemCandidates.id, users.name)
    .orderBy(sql`count(${candidateVotes.userId}) desc`, asc(itemCandidates.createdAt), asc(itemCandidates.id))
  return rows.map(({ name, addedBy, costAmount, costCurrency, createdAt, ...row }) => ({
    ...row,
    cost: costAmount === null || costCurrency === null ? null : { amount: costAmount, currency: costCurrency },
    addedBy: addedBy === null ? null : { userId: addedBy, name: name ?? '' },
    createdAt: createdAt.toISOString(),
  }))
}

/** Who is for which candidate, in no order; a stranger's list is empty. */
export function listVotes(db: DbOrTx, userId: string, tripId: string) {
  return db
    .select({ candidateId: candidateVotes.candidateId, userId: candidateVotes.userId })
    .from(candidateVotes)
    .innerJoin(itemCandidates, eq(itemCandidates.id, candidateVotes.candidateId))
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, itemCandidates.tripId), eq(tripMembers.userId, userId)))
    .where(eq(itemCandidates.tripId, tripId))
}

/** The trip a candidate belongs to, as a subquery: the caller checks access. */
export function findTripOfCandidate(db: DbOrTx, candidateId: string): SQL {
  return sql`(${db.select({ tripId: itemCandidates.tripId }).from(itemCandidates).where(eq(itemCandidates.id, candidateId))})`
}
