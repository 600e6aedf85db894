// A conversation has one open proposal at a time: that of the path that is shown.
import { and, desc, eq, exists, notExists } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { agentRuns, messages, proposals } from '../db/schema/index.ts'
import type { Author } from '../kernel/actor.ts'
import { changeProposal } from './proposal.writes.ts'

const proposalsOf = (tx: Tx) =>
  tx.select({ proposal: proposals }).from(proposals).innerJoin(agentRuns, eq(agentRuns.id, proposals.runId))

const isShown = (tx: Tx) =>
  tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.runId, proposals.runId), messages.isShown))

/** What belongs to a path that was left can no longer be accepted. */
export async function expireHiddenProposals(tx: Tx, author: Author, conversationId: string): Promise<void> {
  const rows = await proposalsOf(tx)
    .where(and(eq(agentRuns.conversationId, conversationId), eq(proposals.status, 'pending'), notExists(isShown(tx))))
    .for('update', { of: proposals })
  for (const { proposal } of rows) await changeProposal(tx, author, proposal, 'proposal.expired', { status: 'expired' })
}

/** The proposal of the newest shown answer is open again, where only another path had taken its place. */
export async function reopenShownProposal(tx: Tx, author: Author, conversationId: string): Promise<void> {
  const [row] = await proposalsOf(tx)
    .where(and(eq(agentRuns.conversationId, conversationId), exists(isShown(tx))))
    .orderBy(desc(proposals.id))
    .limit(1)
    .for('update', { of: proposals })
  if (row?.proposal.status !== 'expired') return
  await changeProposal(tx, author, row.proposal, 'proposal.reopened', { status: 'pending' })
}
