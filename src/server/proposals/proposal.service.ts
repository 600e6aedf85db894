import type { z } from 'zod'
import { newItemSchema } from '#contract/itinerary.ts'
import type { applyFixSchema } from '#contract/itinerary-check.ts'
import type { Locale } from '#contract/locale.ts'
import type {
  decideProposalSchema,
  listProposalsSchema,
  Proposal,
  ProposedChange,
  suggestItemSchema,
  undoProposalSchema,
} from '#contract/proposal.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { findUser } from '../accounts/account.repository.ts'
import type { Db, Tx } from '../db/client.ts'
import { listItems } from '../itinerary/itinerary.repository.ts'
import { type LockedTrip, lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { type ChangeHandlers, staleProposal } from '../kernel/change-handler.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { decodeIdCursor, keysetPage } from '../kernel/keyset.ts'
import type { TransactOptions } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import type { UndoService } from '../undo/undo.service.ts'
import {
  findProposal,
  findTripOfProposal,
  listProposals,
  lockProposal,
  type ProposalRow,
  requireProposal,
  toProposal,
} from './proposal.repository.ts'
import { changeProposal, narrowProposal, recordApplied, recordProposed } from './proposal.writes.ts'
import { namesItems, proposalInLanguage } from './proposal-language.ts'

export interface ProposalServiceDeps {
  db: Db
  clock: Clock
  handlers: ChangeHandlers
  undo: Pick<UndoService, 'revertProposal'>
  events: EventPublisher
  guides: Guides
}

export type ProposalService = ReturnType<typeof createProposalService>

export function createProposalService({ db, clock, handlers, undo, events, guides }: ProposalServiceDeps) {
  const inLanguage = async (actor: Actor, tripId: string, proposals: readonly Proposal[], locale: Locale) => {
    const items = proposals.some(namesItems) ? await listItems(db, actor.userId, tripId) : []
    const candidateIds = new Map(
      items.flatMap(({ id, place }) => (place?.candidateId ? [[id, place.candidateId]] : [])),
    )
    return proposals.map((proposal) => proposalInLanguage(proposal, { locale, guides, candidateIds }))
  }

  const get = async (actor: Actor, proposalId: string, locale: Locale): Promise<Proposal> => {
    const proposal = await findProposal(db, actor.userId, proposalId)
    if (!proposal) throw notFound('proposal')
    const [said = proposal] = await inLanguage(actor, proposal.tripId, [proposal], locale)
    return said
  }

  const writeProposal = (
    actor: Actor,
    proposalId: string,
    effect: (tx: Tx, trip: LockedTrip, row: ProposalRow) => Promise<Proposal>,
    options?: TransactOptions,
  ) =>
    write(
      db,
      actor,
      async (tx) => {
        const trip = await lockTripFor(tx, actor, findTripOfProposal(tx, proposalId), 'editor', 'proposal')
        const row = await lockProposal(tx, proposalId)
        if (!row) throw notFound('proposal')
        return effect(tx, trip, row)
      },
      options,
    )

  return {
    get,

    async list(actor: Actor, { cursor, ...filter }: z.infer<typeof listProposalsSchema>, locale: Locale) {
      const found = await listProposals(db, actor.userId, { ...filter, beforeId: decodeIdCursor(cursor) })
      const page = keysetPage(found, filter.limit, ({ id }) => id)
      return { ...page, items: await inLanguage(actor, filter.tripId, page.items, locale) }
    },

    /** Made by a person, who may decide on it later: nothing is changed yet. */
    propose: (actor: Actor, fields: { tripId: string; title: string; changes: ProposedChange[] }) =>
      write(db, actor, async (tx) => {
        await lockTripFor(tx, actor, fields.tripId, 'editor')
        return recordProposed(tx, actor, fields)
      }),

    /** By any member, also one who may only look: it waits for those who may edit, and they are told. */
    suggest: (actor: Actor, { tripId, item, reason }: z.infer<typeof suggestItemSchema>, locale: Locale) =>
      write(db, actor, async (tx) => {
        await lockTripFor(tx, actor, tripId, 'viewer')
        const name = (await findUser(tx, actor.userId))?.name ?? ''
        const title = createServerTranslator(locale)('trips.suggestion', { name, title: item.title })
        const change = { id: 'suggestion', type: 'item.add', item: newItemSchema.parse(item), reason } as const
        const proposal = await recordProposed(tx, actor, { tripId, title, changes: [change] })
        await events.publish(tx, { type: 'proposal.suggested', tripId, actorId: actor.userId, proposalId: proposal.id })
        return proposal
      }),

    /** Once: all of it, some of it, or (`accept: []`) none of it. */
    decide: (actor: Actor, { proposalId, accept, rest, reason }: z.infer<typeof decideProposalSchema>) =>
      writeProposal(actor, proposalId, async (tx, trip, row) => {
        assertOpen(row)
        const accepted = acceptedOf(row.changes, accept)
        const decision = { reason: reason ?? null, decidedBy: actor.userId, decidedAt: clock.now() }
        if (accepted.length === 0) {
          if (decision.reason)
            await events.publish(tx, { type: 'proposal.rejected', tripId: trip.id, actorId: actor.userId, proposalId })
          return changeProposal(tx, actor, row, 'proposal.rejected', { ...decision, status: 'rejected' })
        }
        await handlers.apply(tx, actor, trip, accepted)
        const isWhole = accepted.length === row.changes.length
        if (rest === 'keep' && !isWhole) {
          const { id, tripId, title } = row
          const taken = await recordApplied(tx, actor, { tripId, title, changes: accepted, decidedAt: clock.now() })
          await events.publish(tx, { type: 'proposal.applied', tripId, actorId: actor.userId, proposalId: taken.id })
          const open = row.changes.filter((change) => !accepted.includes(change))
          return toProposal(await narrowProposal(tx, id, open))
        }
        await events.publish(tx, { type: 'proposal.applied', tripId: trip.id, actorId: actor.userId, proposalId })
        return changeProposal(tx, actor, row, 'proposal.applied', {
          ...decision,
          status: isWhole ? 'applied' : 'partly_applied',
          acceptedIds: accepted.map(({ id }) => id),
        })
      }),

    /** Changes that a person chose themselves, such as a fix: applied together, and undone together. */
    applyNow: (actor: Actor, { tripId, title, changes }: z.infer<typeof applyFixSchema>) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        await handlers.apply(tx, actor, trip, changes)
        return recordApplied(tx, actor, { tripId, title, changes, decidedAt: clock.now() })
      }),

    /** Puts back exactly what was there before; refused when anybody has changed it since. */
    undo: (actor: Actor, { proposalId }: z.infer<typeof undoProposalSchema>) =>
      writeProposal(
        actor,
        proposalId,
        async (tx, trip, row) => {
          if (row.status === 'undone') throw alreadyDecided(row)
          if (!(await undo.revertProposal(tx, actor, trip, proposalId)))
            throw new AppError('INVALID_TRANSITION', { details: { reason: row.status } })
          return toProposal(await requireProposal(tx, proposalId))
        },
        { undo: false },
      ),
  }
}

function assertOpen(row: ProposalRow): void {
  if (row.status === 'expired') throw staleProposal('expired')
  if (row.status !== 'pending') throw alreadyDecided(row)
}

function alreadyDecided({ status }: ProposalRow): AppError {
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
