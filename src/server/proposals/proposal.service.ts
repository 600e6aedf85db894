import type { z } from 'zod'
import type { applyFixSchema } from '#contract/itinerary-check.ts'
import type {
  decideProposalSchema,
  listProposalsSchema,
  Proposal,
  ProposedChange,
  undoProposalSchema,
} from '#contract/proposal.ts'
import type { Db, Tx } from '../db/client.ts'
import { type LockedTrip, lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { decodeIdCursor } from '../kernel/keyset.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { applyChanges } from './apply-changes.ts'
import { stale } from './load-targets.ts'
import { findProposal, listProposals, lockProposal, type ProposalRow } from './proposal.repository.ts'
import { changeProposal, recordApplied } from './proposal.writes.ts'
import { undoChanges } from './undo-changes.ts'

export interface ProposalServiceDeps {
  db: Db
  clock: Clock
}

export type ProposalService = ReturnType<typeof createProposalService>

export function createProposalService({ db, clock }: ProposalServiceDeps) {
  const get = async (actor: Actor, proposalId: string): Promise<Proposal> => {
    const proposal = await findProposal(db, actor.userId, proposalId)
    if (!proposal) throw notFound('proposal')
    return proposal
  }

  const writeProposal = (
    actor: Actor,
    proposalId: string,
    effect: (tx: Tx, trip: LockedTrip, row: ProposalRow) => Promise<Proposal>,
  ) =>
    write(db, actor, async (tx) => {
      const known = await findProposal(tx, actor.userId, proposalId)
      if (!known) throw notFound('proposal')
      const trip = await lockTripFor(tx, actor, known.tripId, 'editor', 'proposal')
      const row = await lockProposal(tx, proposalId)
      if (!row) throw notFound('proposal')
      return effect(tx, trip, row)
    })

  return {
    get,

    async list(actor: Actor, { cursor, ...filter }: z.infer<typeof listProposalsSchema>) {
      const found = await listProposals(db, actor.userId, { ...filter, beforeId: decodeIdCursor(cursor) })
      const items = found.slice(0, filter.limit)
      return { items, nextCursor: found.length > filter.limit ? (items.at(-1)?.id ?? null) : null }
    },

    /** Once: all of it, some of it, or (`accept: []`) none of it. */
    decide: (actor: Actor, { proposalId, accept, reason }: z.infer<typeof decideProposalSchema>) =>
      writeProposal(actor, proposalId, async (tx, trip, row) => {
        assertOpen(row)
        const accepted = acceptedOf(row.changes, accept)
        const decision = { reason: reason ?? null, decidedBy: actor.userId, decidedAt: clock.now() }
        if (accepted.length === 0)
          return changeProposal(tx, actor, row, 'proposal.rejected', { ...decision, status: 'rejected' })
        const undoSteps = await applyChanges(tx, actor, trip, accepted)
        return changeProposal(tx, actor, row, 'proposal.applied', {
          ...decision,
          status: accepted.length === row.changes.length ? 'applied' : 'partly_applied',
          acceptedIds: accepted.map(({ id }) => id),
          undoSteps,
        })
      }),

    /** Changes that a person chose themselves, such as a fix: applied together, and undone together. */
    applyNow: (actor: Actor, { tripId, title, changes }: z.infer<typeof applyFixSchema>) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const undoSteps = await applyChanges(tx, actor, trip, changes)
        return recordApplied(tx, actor, { tripId, title, changes, undoSteps, decidedAt: clock.now() })
      }),

    /** Puts back exactly what was there before; refused when anybody has changed it since. */
    undo: (actor: Actor, { proposalId }: z.infer<typeof undoProposalSchema>) =>
      writeProposal(actor, proposalId, async (tx, trip, row) => {
        if (row.status === 'undone') throw decided(row)
        if (!row.undoSteps) throw new AppError('INVALID_TRANSITION', { details: { reason: row.status } })
        await undoChanges(tx, actor, trip, row.undoSteps)
        return changeProposal(tx, actor, row, 'proposal.undone', { status: 'undone' })
      }),
  }
}

function assertOpen(row: ProposalRow): void {
  if (row.status === 'expired') throw stale('expired')
  if (row.status !== 'pending') throw decided(row)
}

function decided({ status }: ProposalRow): AppError {
  return new AppError('PROPOSAL_DECIDED', { details: { reason: status } })
}

/** In the proposal's own order, whatever order the ids come in. */
function acceptedOf(changes: ProposedChange[], accept: 'all' | string[]): ProposedChange[] {
  if (accept === 'all') return changes
  const wanted = new Set(accept)
  const accepted = changes.filter(({ id }) => wanted.has(id))
  if (accepted.length !== wanted.size) throw invalidInput('accept', 'unknown_change', 'the proposal has no such change')
  return accepted
}
