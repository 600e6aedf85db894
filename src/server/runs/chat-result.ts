import type { z } from 'zod'
import { type AgentEvent, questionSchema } from '#contract/agent-event.ts'
import type { ChatTurn, MessagePart, sentMessageSchema } from '#contract/conversation.ts'
import { findAnswer } from '../conversations/message.repository.ts'
import type { Db } from '../db/client.ts'
import { findProposalOfRun } from '../proposals/proposal.repository.ts'

/** What a run has led to, once `last`, its terminal event or a question, is stored. */
export async function chatResult(db: Db, sent: z.infer<typeof sentMessageSchema>, last: AgentEvent): Promise<ChatTurn> {
  const [message, proposal] = await Promise.all([findAnswer(db, sent.runId), findProposalOfRun(db, sent.runId)])
  const turn = {
    ...sent,
    message,
    toolResults: toolResultsOf(message?.parts ?? []),
    proposal,
    tasks: proposal?.changes.flatMap((change) => (change.type === 'task.add' ? change.task : [])) ?? [],
    question: null,
    failure: null,
    usage: null,
  }
  if (last.type === 'run.completed') return { ...turn, status: 'completed', usage: last.usage }
  if (last.type === 'question') return { ...turn, status: 'waiting', question: questionSchema.parse(last) }
  if (last.type !== 'run.failed') return { ...turn, status: 'stopped' }
  return { ...turn, status: 'failed', failure: { code: last.code, retryable: last.retryable } }
}

/** The card of a tool follows it. */
function toolResultsOf(parts: readonly MessagePart[]): ChatTurn['toolResults'] {
  return parts.flatMap((part, index) => {
    if (part.type !== 'tool') return []
    const next = parts[index + 1]
    return { name: part.name, ok: part.ok, summary: part.summary, card: next?.type === 'card' ? next.card : null }
  })
}
