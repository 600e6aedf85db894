// What happens to a proposal's own row inside a transaction: the effect, its audit entry, its notice.
import { and, eq, inArray } from 'drizzle-orm'
import type { Proposal, ProposedChange } from '#contract/proposal.ts'
import { recordAudit } from '../audit/audit.repository.ts'
import type { Tx } from '../db/client.ts'
import { agentRuns, proposals } from '../db/schema/index.ts'
import type { Author } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { announce } from '../kernel/write.ts'
import { type ProposalRow, toProposal } from './proposal.repository.ts'

export interface NewProposal {
  tripId: string
  runId: string
  conversationId: string
  title: string
  changes: ProposedChange[]
}

/** Older proposals of the conversation that nobody has decided are put aside: there is one open question at a time. */
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

  const [row] = await tx
    .insert(proposals)
    .values({ ...fields, acceptedIds: [] })
    .returning()
  if (!row) throw new AppError('INTERNAL')
  const created = toProposal(row)
  await leaveTrace(tx, agent, 'proposal.created', null, created)
  return created
}

/** What a person took at once, such as a fix: kept like an accepted proposal, so that it can be undone like one. */
export async function recordApplied(
  tx: Tx,
  actor: Author,
  fields: Pick<ProposalRow, 'tripId' | 'title' | 'changes' | 'undoSteps'> & { decidedAt: Date },
): Promise<Proposal> {
  const acceptedIds = fields.changes.map(({ id }) => id)
  const [row] = await tx
    .insert(proposals)
    .values({ ...fields, acceptedIds, status: 'applied', decidedBy: actor.userId })
    .returning()
  if (!row) throw new AppError('INTERNAL')
  const applied = toProposal(row)
  await leaveTrace(tx, actor, 'proposal.applied', null, applied)
  return applied
}

export async function changeProposal(
  tx: Tx,
  actor: Author,
  row: ProposalRow,
  action: string,
  fields: Partial<Pick<ProposalRow, 'status' | 'acceptedIds' | 'undoSteps' | 'reason' | 'decidedBy' | 'decidedAt'>>,
): Promise<Proposal> {
  const [changed] = await tx.update(proposals).set(fields).where(eq(proposals.id, row.id)).returning()
  if (!changed) throw new AppError('INTERNAL')
  const after = toProposal(changed)
  await leaveTrace(tx, actor, action, toProposal(row), after)
  return after
}

/** The changes themselves are told once, when they are proposed. */
async function leaveTrace(
  tx: Tx,
  actor: Author,
  action: string,
  before: Proposal | null,
  after: Proposal,
): Promise<void> {
  const { id, tripId } = after
  const outcomeOf = ({ status, acceptedIds, reason }: Proposal) => ({ status, acceptedIds, reason })
  await recordAudit(tx, actor, {
    action,
    entity: 'proposal',
    entityId: id,
    tripId,
    before: before ? outcomeOf(before) : null,
    after: before ? outcomeOf(after) : after,
  })
  await announce(tx, { tripId, entity: 'proposal', actorId: actor.userId })
}
