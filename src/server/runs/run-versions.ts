// Versions of a conversation: a turn tried again, a question that was edited, another answer, and which of them is shown.
import type { z } from 'zod'
import type { AgentEvent } from '#contract/agent-event.ts'
import type {
  editMessageSchema,
  regenerateSchema,
  runMutationSchema,
  selectVersionSchema,
  sentMessageSchema,
} from '#contract/conversation.ts'
import type { Locale } from '#contract/locale.ts'
import { countVersions, findMessage, type MessageRow } from '../conversations/message.repository.ts'
import { hideFrom, recordEdit, showVersion } from '../conversations/message.writes.ts'
import type { Db, Tx } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { write } from '../kernel/write.ts'
import { expireHiddenProposals, reopenShownProposal } from '../proposals/path-proposals.writes.ts'
import type { FinishRunDeps } from './finish-run.ts'
import { findLastRun, findRunForMember, type RunRow } from './run.repository.ts'
import { addQuestion, addRun, ensureNoActiveRun, findSent, requireConversation } from './run.writes.ts'

/** Of one message. */
const maxVersions = 20

type Sent = z.infer<typeof sentMessageSchema>

export interface Begun {
  run: RunRow
  started: AgentEvent[]
  /** Of an abandoned run that had to go first. */
  ended: AgentEvent[]
}

/** Writes, then starts the run that was written: not before it is committed, and not again for a repeated request. */
export type WriteAndStart = (
  actor: Actor,
  locale: Locale,
  effect: (tx: Tx, begin: (begun: Begun) => Sent) => Promise<Sent>,
) => Promise<Sent>

interface RunVersionsDeps {
  db: Db
  ending: FinishRunDeps
  writeAndStart: WriteAndStart
}

export function createRunVersions({ db, ending, writeAndStart }: RunVersionsDeps) {
  /** The message in its locked trip, while nothing is being answered. */
  const lockMessage = async (tx: Tx, actor: Actor, messageId: string) => {
    const found = await findMessage(tx, actor.userId, messageId)
    if (!found) throw notFound('message')
    const { message, tripId } = found
    await lockTripFor(tx, actor, tripId, 'editor', 'message')
    return { message, tripId, conversationId: message.conversationId }
  }

  return {
    /** A new run for the message of the conversation's last run, when that one failed or was stopped. */
    retry: (actor: Actor, { runId }: z.infer<typeof runMutationSchema>, locale: Locale) =>
      writeAndStart(actor, locale, async (tx, begin) => {
        const run = await findRunForMember(tx, actor.userId, runId)
        if (!run) throw notFound('run')
        await lockTripFor(tx, actor, run.tripId, 'editor', 'run')
        const { conversationId, tripId } = run
        const ended = await ensureNoActiveRun(tx, ending, conversationId)
        const last = await findLastRun(tx, conversationId)
        if (last?.id !== runId) throw refused('not_last')
        if (last.status === 'completed') throw refused(last.status)
        const conversation = await requireConversation(tx, actor, { conversationId, tripId })
        const found = await findMessage(tx, actor.userId, run.messageId)
        if (!found?.message.isShown) throw refused('not_shown')
        await hideFrom(tx, conversationId, found.message.ordinal + 1)
        const added = await addRun(tx, ending, actor, conversation, run.messageId, 'run.retried', run.position)
        return begin({ ended, ...added })
      }),

    /** The old question, and what followed it, stay beside the new one. */
    edit: (actor: Actor, input: z.infer<typeof editMessageSchema>, locale: Locale) =>
      writeAndStart(actor, locale, async (tx, begin) => {
        const { clientMessageId, text, position } = input
        const { message, tripId, conversationId } = await lockMessage(tx, actor, input.messageId)
        const sent = await findSent(tx, actor.userId, tripId, clientMessageId)
        if (sent) return sent
        const ended = await ensureNoActiveRun(tx, ending, conversationId)
        await assertReplaceable(tx, message, 'user')
        const conversation = await requireConversation(tx, actor, { conversationId, tripId })
        await hideFrom(tx, conversationId, message.ordinal)
        await addQuestion(tx, { conversationId, parentId: message.parentId, id: clientMessageId, text })
        recordEdit(tx, actor, tripId, message, clientMessageId)
        await expireHiddenProposals(tx, actor, conversationId)
        const added = await addRun(tx, ending, actor, conversation, clientMessageId, 'run.started', position)
        return begin({ ended, ...added })
      }),

    /** Another answer to the same question; the old one stays beside it. */
    regenerate: (actor: Actor, { messageId, position }: z.infer<typeof regenerateSchema>, locale: Locale) =>
      writeAndStart(actor, locale, async (tx, begin) => {
        const { message, tripId, conversationId } = await lockMessage(tx, actor, messageId)
        const ended = await ensureNoActiveRun(tx, ending, conversationId)
        await assertReplaceable(tx, message, 'agent')
        if (message.parentId === null) throw refused('not_an_answer')
        const conversation = await requireConversation(tx, actor, { conversationId, tripId })
        await hideFrom(tx, conversationId, message.ordinal)
        await expireHiddenProposals(tx, actor, conversationId)
        const added = await addRun(tx, ending, actor, conversation, message.parentId, 'run.retried', position)
        return begin({ ended, ...added })
      }),

    selectVersion: (actor: Actor, { messageId }: z.infer<typeof selectVersionSchema>) =>
      write(db, actor, async (tx) => {
        const { message, tripId, conversationId } = await lockMessage(tx, actor, messageId)
        await ensureNoActiveRun(tx, ending, conversationId)
        await showVersion(tx, actor, tripId, message)
        await expireHiddenProposals(tx, actor, conversationId)
        await reopenShownProposal(tx, actor, conversationId)
        return { done: true as const }
      }),
  }
}

async function assertReplaceable(tx: Tx, message: MessageRow, role: MessageRow['role']): Promise<void> {
  if (message.role !== role) throw refused(role === 'user' ? 'not_a_question' : 'not_an_answer')
  if (!message.isShown) throw refused('not_shown')
  if ((await countVersions(tx, message)) >= maxVersions) throw refused('too_many_versions')
}

function refused(reason: string): AppError {
  return new AppError('INVALID_TRANSITION', { details: { reason } })
}
