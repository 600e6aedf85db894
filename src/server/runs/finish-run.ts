// Ends a run exactly once: message, proposal, run and last events in one transaction.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { AgentEvent, RunSignal } from '#contract/agent-event.ts'
import { showPathThrough } from '../conversations/message.writes.ts'
import type { Db, Tx } from '../db/client.ts'
import { agentRuns, conversations, messages } from '../db/schema/index.ts'
import { requireRole } from '../kernel/access.ts'
import type { Actor, Author } from '../kernel/actor.ts'
import { isAppError } from '../kernel/app-error.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { transact } from '../kernel/transact.ts'
import { reopenShownProposal } from '../proposals/path-proposals.writes.ts'
import { createProposal } from '../proposals/proposal.writes.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { appendEvents, leaseOver, lockRun, type RunRow, readEvents } from './run.repository.ts'
import { eventsChannel, eventsNotice, notify } from './run-channels.ts'
import { emptyOutput, isRetryable, type RunOutcome } from './run-outcome.ts'
import { createTranscript, type RunOutput } from './transcript.ts'

export interface FinishRunDeps {
  db: Db
  clock: Clock
  processId: string
  events: EventPublisher
}

/** Ends a run of this process. null when it is no longer ours: ended by another, or removed. */
export function endOwnRun(
  deps: FinishRunDeps,
  agent: Actor,
  runId: string,
  ending: RunOutcome,
): Promise<AgentEvent[] | null> {
  return transact(deps.db, async (tx) => {
    const run = await lockRun(tx, runId, eq(agentRuns.leaseOwner, deps.processId))
    if (!run) return null
    // A user who has left the trip meanwhile adds no message and no proposal to it.
    const allowed = (await mayWrite(tx, agent, run.tripId))
      ? ending
      : { status: 'cancelled' as const, output: emptyOutput }
    return storeEnding(tx, deps, agent, run, allowed)
  })
}

/**
 * Fails a run whose process is gone (its lease is over, or `isAbandoned`), keeping its partial output; one that waits for a
 * person ends unanswered. null when it is alive or has ended.
 */
export async function endAbandonedRun(
  tx: Tx,
  deps: FinishRunDeps,
  runId: string,
  isAbandoned: SQL = leaseOver,
): Promise<AgentEvent[] | null> {
  const run = await lockRun(tx, runId, isAbandoned)
  if (!run) return null
  const output = await readRunOutput(tx, runId)
  const system = { kind: 'system' as const, userId: null, request: noRequest }
  if (run.status === 'waiting') return storeEnding(tx, deps, system, run, { status: 'cancelled', output })
  return storeEnding(tx, deps, system, run, { status: 'failed', output, code: 'RUN_INTERRUPTED' })
}

const noRequest = { id: 'lease-over', address: null, userAgent: null, origin: null }
/** Far above what the budget of a turn can make. */
const maxEvents = 20_000

async function readRunOutput(tx: Tx, runId: string): Promise<RunOutput> {
  const transcript = createTranscript()
  for (const event of await readEvents(tx, runId, 0, maxEvents)) transcript.note(event)
  return transcript.output
}

async function mayWrite(tx: Tx, agent: Actor, tripId: string): Promise<boolean> {
  try {
    await requireRole(tx, agent, tripId, 'editor')
    return true
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}

type RunEnder = Pick<Actor, 'kind' | 'request'> & { userId: string | null }

async function storeEnding(
  tx: Tx,
  { clock, processId, events: publisher }: FinishRunDeps,
  ender: RunEnder,
  run: RunRow,
  ending: RunOutcome,
): Promise<AgentEvent[]> {
  const now = clock.now()
  const signals: RunSignal[] = []
  const parts = [...ending.output.parts]
  const agent: Author = { kind: 'agent', userId: run.userId, request: ender.request }
  if (ending.status === 'completed' && ending.proposal) {
    const { tripId, conversationId, id: runId } = run
    const proposal = await createProposal(tx, agent, { ...ending.proposal, tripId, conversationId, runId })
    signals.push({ type: 'proposal.created', proposal })
    parts.push({ type: 'proposal', proposalId: proposal.id })
  }
  if (ending.status === 'completed' && ending.statesHabit) {
    const { tripId, userId: actorId, messageId } = run
    await publisher.publish(tx, { type: 'habit.stated', tripId, actorId, messageId })
  }
  if (ending.status === 'completed' && (await isFirstAnswer(tx, run))) {
    const { tripId, userId: actorId, conversationId } = run
    await publisher.publish(tx, { type: 'conversation.answered', tripId, actorId, conversationId })
  }
  if (parts.length > 0) {
    const messageId = await insertAnswer(tx, run, { ...ending.output, parts }, ending.status)
    if (ending.status === 'completed' && ending.needsReview) flagForReview(tx, ender, run, messageId)
    signals.push({ type: 'message.saved', messageId })
  } else {
    // An attempt that came to nothing leaves the earlier answer in view.
    await showPathThrough(tx, { id: run.messageId, conversationId: run.conversationId })
    await reopenShownProposal(tx, agent, run.conversationId)
  }
  signals.push(terminalSignal(ending))
  const usage = ending.status === 'completed' ? ending.usage : null
  const errorCode = ending.status === 'failed' ? ending.code : null
  await tx
    .update(agentRuns)
    .set({ status: ending.status, usage, errorCode, finishedAt: now, leaseUntil: null, pausedTurn: null })
    .where(eq(agentRuns.id, run.id))
  const events = await appendEvents(tx, run.id, now, signals)
  await recordEnd(tx, ender, run, { status: ending.status, errorCode })
  await notify(tx, eventsChannel, eventsNotice(processId, [run.id]))
  return events
}

function terminalSignal(ending: RunOutcome): RunSignal {
  switch (ending.status) {
    case 'completed':
      return { type: 'run.completed', usage: ending.usage }
    case 'cancelled':
      return { type: 'run.stopped' }
    case 'failed':
      return { type: 'run.failed', code: ending.code, retryable: isRetryable(ending.code) }
  }
}

const messageStatuses = { completed: 'complete', cancelled: 'stopped', failed: 'failed' } as const

async function insertAnswer(tx: Tx, run: RunRow, output: RunOutput, status: RunOutcome['status']): Promise<string> {
  const rows = await tx
    .insert(messages)
    .values({
      ...output,
      conversationId: run.conversationId,
      parentId: run.messageId,
      role: 'agent',
      runId: run.id,
      status: messageStatuses[status],
    })
    .returning({ id: messages.id })
  return storedRow(rows).id
}

async function isFirstAnswer(tx: Tx, { conversationId }: RunRow): Promise<boolean> {
  const answers = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(eq(messages.conversationId, conversationId), eq(messages.role, 'agent'), eq(messages.status, 'complete')),
    )
    .limit(1)
  return answers.length === 0
}

/** So that an admin finds the answers that a model could not give. */
function flagForReview(tx: Tx, ender: RunEnder, { id: runId, tripId }: RunRow, messageId: string): void {
  const after = { reason: 'needs_review', runId }
  recordChange(tx, ender, { action: 'message.flagged', entityId: messageId, tripId, after })
}

async function recordEnd(
  tx: Tx,
  ender: RunEnder,
  { id, tripId, conversationId, status }: RunRow,
  after: Record<string, unknown>,
): Promise<void> {
  await tx.update(conversations).set({ updatedAt: sql`now()` }).where(eq(conversations.id, conversationId))
  recordChange(tx, ender, { action: 'run.ended', entityId: id, tripId, before: { status }, after })
}
