// What happens to a proposal's own row inside a transaction: the effect, its audit entry, its notice.
import { and, eq, inArray } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit-action.ts'
import type { Proposal, ProposedChange } from '#contract/proposal.ts'
import type { Tx } from '../db/client.ts'
import { agentRuns, proposals } from '../db/schema/index.ts'
import type { Author } from '../kernel/actor.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { type ProposalRow, requireProposal, toProposal } from './proposal.repository.ts'

export interface NewProposal {
  tripId: string
  runId: string
  conversationId: string
  title: string
  changes: ProposedChange[]
}

/** Pending proposals of the conversation expire: it has one open proposal at a time. */
export async function createProposal(
  tx: Tx,
  agent: Author,
  { conversationId, ...fields }: NewProposal,
): Promise<Proposal> {
  const runsOfConversation = tx
    .select({ id: agentRuns.id })
    .from(agentRuns)
    .where(eq(agentRuns.conversationId, conversationId))
  const open = await tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.status, 'pending'), inArray(proposals.runId, runsOfConversation)))
    .for('update')
  for (const row of open) await changeProposal(tx, agent, row, 'proposal.expired', { status: 'expired' })

  const row = storedRow(
    await tx
      .insert(proposals)
      .values({ ...fields, acceptedIds: [] })
      .returning(),
  )
  const created = toProposal(row)
  record(tx, agent, 'proposal.created', null, created)
  return created
}

/** What a person would like to see before they take it, such as imported bookings. */
export async function recordProposed(
  tx: Tx,
  actor: Author,
  fields: Pick<ProposalRow, 'tripId' | 'title' | 'changes'>,
): Promise<Proposal> {
  const row = storedRow(
    await tx
      .insert(proposals)
      .values({ ...fields, acceptedIds: [] })
      .returning(),
  )
  const created = toProposal(row)
  record(tx, actor, 'proposal.created', null, created)
  return created
}

/** What a person took at once, such as a fix: kept like an accepted proposal, so that it can be undone like one. */
export async function recordApplied(
  tx: Tx,
  actor: Author,
  fields: Pick<ProposalRow, 'tripId' | 'title' | 'changes'> & { decidedAt: Date },
): Promise<Proposal> {
  const acceptedIds = fields.changes.map(({ id }) => id)
  const row = storedRow(
    await tx
      .insert(proposals)
      .values({ ...fields, acceptedIds, status: 'applied', decidedBy: actor.userId })
      .returning(),
  )
  const applied = toProposal(row)
  record(tx, actor, 'proposal.applied', null, applied)
  return applied
}

/** What is left to decide on, once a part was accepted as a proposal of its own. */
export async function narrowProposal(tx: Tx, id: string, changes: ProposedChange[]): Promise<ProposalRow> {
  return storedRow(await tx.update(proposals).set({ changes }).where(eq(proposals.id, id)).returning())
}

export async function changeProposal(
  tx: Tx,
  actor: Author,
  row: ProposalRow,
  action: AuditAction,
  fields: Partial<Pick<ProposalRow, 'status' | 'acceptedIds' | 'reason' | 'decidedBy' | 'decidedAt'>>,
): Promise<Proposal> {
  const changed = storedRow(await tx.update(proposals).set(fields).where(eq(proposals.id, row.id)).returning())
  const after = toProposal(changed)
  record(tx, actor, action, toProposal(row), after)
  return after
}

/** The changes themselves are recorded once, when they are proposed. */
function record(tx: Tx, actor: Author, action: AuditAction, before: Proposal | null, after: Proposal): void {
  const { id, tripId, title } = after
  const outcomeOf = ({ status, acceptedIds, reason }: Proposal) => ({ title, status, acceptedIds, reason })
  recordChange(tx, actor, {
    action,
    entityId: id,
    tripId,
    before: before && outcomeOf(before),
    after: before ? outcomeOf(after) : after,
  })
}

/** The proposal's own row follows when what it did is undone or done again. */
export async function markReverted(tx: Tx, actor: Author, proposalId: string, isUndone: boolean): Promise<void> {
  const row = await requireProposal(tx, proposalId)
  const isWhole = row.acceptedIds.length === row.changes.length
  const status = isUndone ? 'undone' : isWhole ? 'applied' : 'partly_applied'
  await changeProposal(tx, actor, row, isUndone ? 'proposal.undone' : 'proposal.redone', { status })
}
