import { and, eq } from 'drizzle-orm'
import type { ItemCandidate } from '#contract/item-candidate.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Tx } from '../db/client.ts'
import { candidateVotes, itemCandidates } from '../db/schema/item-candidates.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { listCandidates } from './candidate.repository.ts'

export type CandidateContent = Pick<
  ItineraryItem,
  | 'kind'
  | 'title'
  | 'place'
  | 'cost'
  | 'booking'
  | 'confirmationCode'
  | 'freeCancelUntil'
  | 'source'
  | 'links'
  | 'notes'
>

/** @throws AppError NOT_FOUND where it, or its item, is gone. */
export async function requireCandidate(
  tx: Tx,
  actor: Actor,
  tripId: string,
  candidateId: string,
): Promise<ItemCandidate> {
  const [candidate] = await listCandidates(tx, actor.userId, { tripId, candidateId })
  if (!candidate) throw notFound('candidate')
  return candidate
}

export async function insertCandidate(
  tx: Tx,
  actor: Actor,
  { tripId, itemId }: { tripId: string; itemId: string },
  { cost, ...content }: CandidateContent,
): Promise<ItemCandidate> {
  const [row] = await tx
    .insert(itemCandidates)
    .values({
      ...content,
      tripId,
      itemId,
      costAmount: cost?.amount ?? null,
      costCurrency: cost?.currency ?? null,
      addedBy: actor.userId,
    })
    .returning({ id: itemCandidates.id })
  const after = await requireCandidate(tx, actor, tripId, row?.id ?? '')
  recordChange(tx, actor, { action: 'candidate.added', entityId: after.id, tripId, before: null, after })
  return after
}

export async function deleteCandidate(tx: Tx, actor: Actor, before: ItemCandidate): Promise<void> {
  await tx.delete(itemCandidates).where(eq(itemCandidates.id, before.id))
  recordChange(tx, actor, {
    action: 'candidate.removed',
    entityId: before.id,
    tripId: before.tripId,
    before,
    after: null,
  })
}

/** Nothing happens where the vote already stands so. */
export async function setVote(tx: Tx, actor: Actor, before: ItemCandidate, isFor: boolean): Promise<ItemCandidate> {
  if (before.hasMyVote === isFor) return before
  const own = { candidateId: before.id, userId: actor.userId }
  if (isFor) await tx.insert(candidateVotes).values(own)
  else
    await tx
      .delete(candidateVotes)
      .where(and(eq(candidateVotes.candidateId, own.candidateId), eq(candidateVotes.userId, own.userId)))
  const after = { ...before, hasMyVote: isFor, votes: before.votes + (isFor ? 1 : -1) }
  const action = isFor ? 'candidate.voted' : 'candidate.vote-withdrawn'
  recordChange(tx, actor, { action, entityId: before.id, tripId: before.tripId, before, after })
  return after
}
