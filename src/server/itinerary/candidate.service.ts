import type { z } from 'zod'
import {
  type addCandidateSchema,
  candidateContentFields,
  type candidateIdSchema,
  type ItemCandidate,
  mostCandidates,
  type voteCandidateSchema,
} from '#contract/item-candidate.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { MemberRole } from '#contract/trip.ts'
import type { Db, Tx } from '../db/client.ts'
import { type LockedTrip, lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput } from '../kernel/app-error.ts'
import { write } from '../kernel/write.ts'
import { findTripOfCandidate, listCandidates } from './candidate.repository.ts'
import {
  type CandidateContent,
  deleteCandidate,
  insertCandidate,
  requireCandidate,
  setVote,
} from './candidate.writes.ts'
import { requireItem, updateItem } from './edit-items.ts'
import { loadItemDraft, saveItemDraft } from './item.writes.ts'
import { findTripOfItem } from './itinerary.repository.ts'

export type CandidateService = ReturnType<typeof createCandidateService>

export function createCandidateService(db: Db) {
  const withCandidate = <Role extends MemberRole, Result>(
    actor: Actor,
    candidateId: string,
    role: Role,
    work: (tx: Tx, candidate: ItemCandidate, trip: LockedTrip<Role>) => Promise<Result>,
  ): Promise<Result> =>
    write(db, actor, async (tx) => {
      const trip = await lockTripFor(tx, actor, findTripOfCandidate(tx, candidateId), role, 'candidate')
      return work(tx, await requireCandidate(tx, actor, trip.id, candidateId), trip)
    })

  return {
    list: (actor: Actor, tripId: string) => listCandidates(db, actor.userId, { tripId }),

    add: (actor: Actor, { itemId, idempotencyKey: _, ...content }: z.infer<typeof addCandidateSchema>) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, findTripOfItem(tx, itemId), 'editor', 'item')
        const known = await listCandidates(tx, actor.userId, { tripId: trip.id })
        if (known.filter((each) => each.itemId === itemId).length >= mostCandidates)
          throw invalidInput('itemId', 'too_many', `an item has at most ${mostCandidates} candidates`)
        return insertCandidate(tx, actor, { tripId: trip.id, itemId }, content)
      }),

    /** Everybody who travels along may vote, whatever their role. */
    vote: (actor: Actor, { candidateId, isFor }: z.infer<typeof voteCandidateSchema>) =>
      withCandidate(actor, candidateId, 'viewer', (tx, candidate) => setVote(tx, actor, candidate, isFor)),

    /** It takes the place of the item, which becomes a candidate itself: nothing is lost, and undo brings it back. */
    choose: (actor: Actor, { candidateId }: z.infer<typeof candidateIdSchema>): Promise<ItineraryItem> =>
      withCandidate(actor, candidateId, 'editor', async (tx, candidate, trip) => {
        const draft = await loadItemDraft(tx, trip.id, { ids: [candidate.itemId] })
        const current = requireItem(draft, candidate.itemId)
        const known = await listCandidates(tx, actor.userId, { tripId: trip.id })
        const isKept = known.some((each) => each.itemId === current.id && isSame(contentOf(each), contentOf(current)))
        if (!isKept) await insertCandidate(tx, actor, { tripId: trip.id, itemId: current.id }, contentOf(current))
        const chosen = updateItem(draft, trip, current.id, contentOf(candidate))
        const saved = await saveItemDraft(tx, actor, draft)
        return saved.get(chosen.id) ?? chosen
      }),

    remove: (actor: Actor, { candidateId }: z.infer<typeof candidateIdSchema>) =>
      withCandidate(actor, candidateId, 'editor', async (tx, candidate) => {
        await deleteCandidate(tx, actor, candidate)
        return candidate
      }),
  }
}

function contentOf(row: CandidateContent): CandidateContent {
  const { kind, title, place, cost, booking, confirmationCode, freeCancelUntil, source, links, notes } = row
  return { kind, title, place, cost, booking, confirmationCode, freeCancelUntil, source, links, notes }
}

function isSame(one: CandidateContent, other: CandidateContent): boolean {
  return candidateContentFields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]))
}
