import { and, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Proposal } from '#contract/proposal.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { agentRuns, proposals, tripMembers } from '../db/schema/index.ts'
import { storedRow } from '../kernel/stored-row.ts'

export type ProposalRow = typeof proposals.$inferSelect

export function toProposal({ decidedBy: _, createdAt, decidedAt, ...row }: ProposalRow): Proposal {
  return { ...row, createdAt: createdAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null }
}

export interface ProposalFilter {
  tripId: string
  status?: Proposal['status']
  beforeId: string | null
  limit: number
}

/** Newest first, only what this member may see. Reads one row more than asked for. */
export async function listProposals(db: DbOrTx, userId: string, filter: ProposalFilter): Promise<Proposal[]> {
  const rows = await db
    .select({ proposal: proposals })
    .from(proposals)
    .innerJoin(tripMembers, eq(tripMembers.tripId, proposals.tripId))
    .where(
      and(
        eq(tripMembers.userId, userId),
        eq(proposals.tripId, filter.tripId),
        filter.status ? eq(proposals.status, filter.status) : undefined,
        filter.beforeId ? lt(proposals.id, filter.beforeId) : undefined,
      ),
    )
    .orderBy(desc(proposals.id))
    .limit(filter.limit + 1)
  return rows.map(({ proposal }) => toProposal(proposal))
}

/** null for strangers. */
export async function findProposal(db: DbOrTx, userId: string, proposalId: string): Promise<Proposal | null> {
  const [row] = await db
    .select({ proposal: proposals })
    .from(proposals)
    .innerJoin(tripMembers, eq(tripMembers.tripId, proposals.tripId))
    .where(and(eq(tripMembers.userId, userId), eq(proposals.id, proposalId)))
  return row ? toProposal(row.proposal) : null
}

export async function findProposalOfRun(db: DbOrTx, runId: string): Promise<Proposal | null> {
  const [row] = await db.select().from(proposals).where(eq(proposals.runId, runId))
  return row ? toProposal(row) : null
}

/** The trip a proposal belongs to, as a subquery: the caller checks access. */
export function findTripOfProposal(db: DbOrTx, proposalId: string): SQL {
  return sql`(${db.select({ tripId: proposals.tripId }).from(proposals).where(eq(proposals.id, proposalId))})`
}

export async function requireProposal(tx: Tx, proposalId: string): Promise<ProposalRow> {
  return storedRow(await tx.select().from(proposals).where(eq(proposals.id, proposalId)))
}

export async function lockProposal(tx: Tx, proposalId: string): Promise<ProposalRow | null> {
  const [row] = await tx.select().from(proposals).where(eq(proposals.id, proposalId)).for('update')
  return row ?? null
}

/** Newest last: what was turned down in a conversation, with the reason that was given. */
export async function listRejections(
  db: DbOrTx,
  conversationId: string,
  limit: number,
): Promise<{ title: string; reason: string }[]> {
  const rows = await db
    .select({ title: proposals.title, reason: proposals.reason })
    .from(proposals)
    .innerJoin(agentRuns, eq(agentRuns.id, proposals.runId))
    .where(and(eq(agentRuns.conversationId, conversationId), inArray(proposals.status, ['rejected', 'partly_applied'])))
    .orderBy(desc(proposals.id))
    .limit(limit)
  return rows.reverse().flatMap(({ title, reason }) => (reason ? [{ title, reason }] : []))
}

/** Of the proposal of a conversation that waits for a decision: there is at most one. */
export async function listOpenChanges(db: DbOrTx, conversationId: string): Promise<Proposal['changes']> {
  const [row] = await db
    .select({ changes: proposals.changes })
    .from(proposals)
    .innerJoin(agentRuns, eq(agentRuns.id, proposals.runId))
    .where(and(eq(agentRuns.conversationId, conversationId), eq(proposals.status, 'pending')))
    .orderBy(desc(proposals.id))
    .limit(1)
  return row?.changes ?? []
}

/** Newest last: what waits for a decision, each change by its type and title. */
export async function listOpenProposals(
  db: DbOrTx,
  tripId: string,
  limit: number,
): Promise<{ title: string; changes: string[] }[]> {
  const rows = await db
    .select({ title: proposals.title, changes: proposals.changes })
    .from(proposals)
    .where(and(eq(proposals.tripId, tripId), eq(proposals.status, 'pending')))
    .orderBy(desc(proposals.id))
    .limit(limit)
  const nameOf = (change: Proposal['changes'][number]) =>
    'title' in change ? change.title : 'item' in change ? change.item.title : 'task' in change ? change.task.title : ''
  return rows.reverse().map(({ title, changes }) => ({
    title,
    changes: changes.slice(0, mostNamed).map((change) => `${change.type} ${nameOf(change)}`.trim()),
  }))
}

/** Changes of a proposal that a model gets to read. */
const mostNamed = 20
