// Creates a run inside a transaction, with its first event and its lease; a conversation has one active run at most.
import { and, eq, sql } from 'drizzle-orm'
import type { AgentEvent } from '#contract/agent-event.ts'
import { blurPoint } from '#contract/blur-point.ts'
import type { MessagePart, TurnCommand } from '#contract/conversation.ts'
import type { GeoPoint } from '#contract/place.ts'
import { type ConversationRow, findConversation } from '../conversations/conversation.repository.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { agentRuns, conversations, messages } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { endAbandonedRun, type FinishRunDeps } from './finish-run.ts'
import { active, appendEvents, findLastRun, freshLease, isActive, type RunRow } from './run.repository.ts'
import { notify, stopsChannel } from './run-channels.ts'

/**
 * Fails the conversation's run if its process is gone, ends one that waits for an answer, and gives the events of that.
 * @throws AppError RUN_ACTIVE
 */
export async function ensureNoActiveRun(tx: Tx, deps: FinishRunDeps, conversationId: string): Promise<AgentEvent[]> {
  const last = await findLastRun(tx, conversationId)
  if (!last || !isActive(last)) return []
  if (last.status === 'waiting')
    return (await endAbandonedRun(tx, deps, last.id, eq(agentRuns.status, 'waiting'))) ?? []
  if (!last.isAbandoned) throw new AppError('RUN_ACTIVE', { details: { reason: last.id } })
  return (await endAbandonedRun(tx, deps, last.id)) ?? []
}

export async function addRun(
  tx: Tx,
  { clock, processId }: FinishRunDeps,
  actor: Actor,
  conversation: ConversationRow,
  messageId: string,
  action: 'run.started' | 'run.retried',
  position: GeoPoint | null = null,
): Promise<{ run: RunRow; started: AgentEvent[] }> {
  const { id: conversationId, tripId, stage } = conversation
  const run = storedRow(
    await tx
      .insert(agentRuns)
      .values({
        conversationId,
        tripId,
        userId: actor.userId,
        messageId,
        stage,
        position: position && blurPoint(position),
        status: 'running',
        leaseOwner: processId,
        leaseUntil: freshLease,
      })
      .returning(),
  )
  const started = await appendEvents(tx, run.id, clock.now(), [{ type: 'run.started' }])
  await tx.update(conversations).set({ updatedAt: sql`now()` }).where(eq(conversations.id, conversationId))
  recordChange(tx, actor, { action, entityId: run.id, tripId, after: { conversationId, messageId, stage } })
  return { run, started }
}

interface NewQuestion {
  conversationId: string
  /** The message before it; null at the beginning. */
  parentId: string | null
  id: string
  text: string
  command?: TurnCommand
}

/** @throws AppError INVALID_INPUT when another message has this id. */
export async function addQuestion(tx: Tx, { id, text, command, ...place }: NewQuestion): Promise<void> {
  const parts: MessagePart[] = [{ type: 'text', text }, ...(command ? [{ type: 'command' as const, ...command }] : [])]
  const added = await tx
    .insert(messages)
    .values({ id, ...place, role: 'user', parts, citations: [], suggestions: [] })
    .onConflictDoNothing()
    .returning({ id: messages.id })
  if (added.length === 0) throw invalidInput('clientMessageId', 'taken', 'another message has this id')
}

/** A message sent before under this id, by this user to this trip. */
export async function findSent(db: DbOrTx, userId: string, tripId: string, messageId: string) {
  const [sent] = await db
    .select({ conversationId: agentRuns.conversationId, messageId: agentRuns.messageId, runId: agentRuns.id })
    .from(messages)
    .innerJoin(agentRuns, eq(agentRuns.conversationId, messages.conversationId))
    .where(
      and(
        eq(messages.id, messageId),
        eq(agentRuns.messageId, messageId),
        eq(agentRuns.tripId, tripId),
        eq(agentRuns.userId, userId),
      ),
    )
    .orderBy(agentRuns.id)
    .limit(1)
  return sent ?? null
}

/** Asks the process that executes the run to stop it. @throws AppError RUN_NOT_ACTIVE */
export async function requestStop(tx: Tx, actor: Actor, run: RunRow): Promise<void> {
  const asked = await tx
    .update(agentRuns)
    .set({ stopRequestedAt: sql`coalesce(${agentRuns.stopRequestedAt}, now())` })
    .where(and(eq(agentRuns.id, run.id), active))
    .returning({ id: agentRuns.id })
  if (asked.length === 0) throw new AppError('RUN_NOT_ACTIVE')
  recordChange(tx, actor, { action: 'run.stopped', entityId: run.id, tripId: run.tripId })
  await notify(tx, stopsChannel, run.id)
}

/** @throws AppError NOT_FOUND for one that is not this trip's; INVALID_INPUT where it belongs to another stage. */
export async function requireConversation(
  tx: Tx,
  actor: Actor,
  wanted: { conversationId: string; tripId: string; stage?: string },
): Promise<ConversationRow> {
  const conversation = await findConversation(tx, actor.userId, wanted.conversationId)
  if (conversation?.tripId !== wanted.tripId) throw notFound('conversation')
  if (wanted.stage && wanted.stage !== conversation.stage) {
    throw invalidInput('stage', 'other_stage', 'the conversation belongs to another stage')
  }
  return conversation
}
