// What belongs to a trip besides its plan and its tasks, as far as this member may see it.
import { mostInDocument } from '#contract/trip-document.ts'
import { listExpenses } from '../budget/expense.repository.ts'
import { listPaidTransfers } from '../budget/transfer.repository.ts'
import type { Db } from '../db/client.ts'
import { listAttachedFiles } from '../files/file.repository.ts'
import { listCandidates, listVotes } from '../itinerary/candidate.repository.ts'
import { listEntries } from '../knowledge/knowledge.repository.ts'
import { listPackingItems } from '../packing/packing.repository.ts'
import { findBrief } from '../trip-brief/trip-brief.repository.ts'
import type { TripContents } from './trip-document.ts'

export async function readTripContents(db: Db, userId: string, tripId: string): Promise<TripContents> {
  const [stored, candidates, votes, packing, expenses, transfers, notes, files] = await Promise.all([
    findBrief(db, userId, tripId),
    listCandidates(db, userId, { tripId }),
    listVotes(db, userId, tripId),
    listPackingItems(db, userId, tripId),
    listExpenses(db, userId, { tripId }),
    listPaidTransfers(db, userId, tripId),
    listEntries(db, userId, { tripId, after: null, limit: mostInDocument.notes - 1 }),
    listAttachedFiles(db, userId, tripId),
  ])
  return {
    brief: stored.version === 0 ? null : stored.brief,
    candidates,
    votes,
    packing,
    expenses: expenses.toSorted(byId),
    transfers: transfers.toSorted(byId),
    notes: notes.toSorted(byId),
    files,
  }
}

/** Ids are UUIDv7. */
function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
