// What people decide: the option whose plan they took, how they wanted that trip, and why they did not take a proposal.
import { and, eq } from 'drizzle-orm'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Trip } from '#contract/trip.ts'
import type { MemoryWish, TripBrief } from '#contract/trip-brief.ts'
import type { Tx } from '../db/client.ts'
import { messages, proposals, tripBriefs, trips, users } from '../db/schema/index.ts'
import { defineSubscriber } from '../jobs/event-subscriber.ts'
import type { DomainEventOf } from '../kernel/domain-event.ts'
import { choiceText } from './choice-text.ts'
import { type LearnDeps, learnInBackground } from './learn-in-background.writes.ts'
import type { Learned } from './memory.writes.ts'
import { kindOf, readWishes } from './read-wishes.ts'

export function createProposalSubscribers(deps: LearnDeps) {
  return [
    defineSubscriber('proposal.applied', 'learn', (event) =>
      learnInBackground(deps, event.actorId, (tx) => choicesOf(tx, event)),
    ),
    defineSubscriber('proposal.rejected', 'learn', (event) =>
      learnInBackground(deps, event.actorId, (tx) => reasonsOf(tx, event.proposalId)),
    ),
  ]
}

/** Of an accepted plan; accepted single changes say nothing of taste. */
async function choicesOf(tx: Tx, { proposalId, tripId, actorId }: DomainEventOf<'proposal.applied'>) {
  const [answer] = await tx
    .select({ parts: messages.parts })
    .from(proposals)
    .innerJoin(messages, and(eq(messages.runId, proposals.runId), eq(messages.role, 'agent')))
    .where(and(eq(proposals.id, proposalId), eq(proposals.decidedBy, actorId)))
    .limit(1)
  const plan = answer?.parts.flatMap((part) =>
    part.type === 'tool' && part.name === proposeItinerarySpec.name && part.ok ? [part.args.plan] : [],
  )[0]
  if (plan !== 'saver' && plan !== 'balanced' && plan !== 'comfort') return []
  const [trip] = await tx
    .select({ pace: trips.pace, brief: tripBriefs.brief })
    .from(trips)
    .leftJoin(tripBriefs, eq(tripBriefs.tripId, trips.id))
    .where(eq(trips.id, tripId))
  const [reader] = await tx.select({ locale: users.locale }).from(users).where(eq(users.id, actorId))
  const locale = reader?.locale ?? 'en'
  return [
    // The balanced plan is the one that is proposed unless people ask for another.
    ...(plan === 'balanced' ? [] : [chosen({ level: plan }, proposalId, locale)]),
    ...(trip ? wantedOf(trip.pace, trip.brief).map((wish) => chosen(wish, tripId, locale)) : []),
  ]
}

/**
 * What was said or set for the trip, a field at a time, as far as people tend to want the same again. The pace is the trip's: the
 * accepted plan has set it. A balanced one is what trips begin with.
 */
function wantedOf(pace: Trip['pace'], brief: TripBrief | null): MemoryWish[] {
  const { dayWindow, lodging, transport } = brief ?? {}
  const isMeant = (field: { origin: string } | undefined) => field?.origin === 'stated' || field?.origin === 'edited'
  const kinds = lodging?.value.kinds ?? []
  const { between = [], local = [] } = transport?.value ?? {}
  return [
    ...(pace === 'balanced' ? [] : [{ pace }]),
    ...(dayWindow?.value.start && isMeant(dayWindow) ? [{ dayWindow: { start: dayWindow.value.start } }] : []),
    ...(kinds.length > 0 && isMeant(lodging) ? [{ lodging: { kinds, areas: [], needs: [] } }] : []),
    ...(between.length > 0 && isMeant(transport) ? [{ transport: { between, local: [] } }] : []),
    ...(local.length > 0 && isMeant(transport) ? [{ transport: { between: [], local } }] : []),
  ]
}

function chosen(wishes: MemoryWish, ref: string, locale: Locale): Learned {
  const text = choiceText(wishes, locale)
  return { kind: 'preference', text, wishes, tripId: null, evidence: { type: 'choice', ref } }
}

/** "Too early for me": read as a wish, with the weight of one choice. */
async function reasonsOf(tx: Tx, proposalId: string): Promise<Learned[]> {
  const [row] = await tx.select({ reason: proposals.reason }).from(proposals).where(eq(proposals.id, proposalId))
  const text = row?.reason?.replace(/\s+/g, ' ').trim().slice(0, 200) ?? ''
  const wishes = readWishes(text)
  if (Object.keys(wishes).length === 0) return []
  return [{ kind: kindOf(wishes), text, wishes, tripId: null, evidence: { type: 'choice', ref: proposalId } }]
}
