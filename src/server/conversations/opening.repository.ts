import { and, asc, eq } from 'drizzle-orm'
import type { MessagePart } from '#contract/conversation.ts'
import type { DbOrTx } from '../db/client.ts'
import { conversations, messages } from '../db/schema/index.ts'
import { titleOf } from './conversation.writes.ts'

export interface Opening {
  title: string
  /** Its title is still the beginning of its first message. */
  isUnnamed: boolean
  message: string
  answer: string
}

/** The first message and its answer, without a check of access: for jobs. */
export async function findOpening(db: DbOrTx, conversationId: string): Promise<Opening | null> {
  const rows = await db
    .select({ title: conversations.title, role: messages.role, parts: messages.parts })
    .from(conversations)
    .innerJoin(messages, and(eq(messages.conversationId, conversations.id), messages.isShown))
    .where(eq(conversations.id, conversationId))
    .orderBy(asc(messages.ordinal))
    .limit(2)
  const [first, second] = rows
  if (!first) return null
  const message = textOf(first.parts)
  const answer = second?.role === 'agent' ? textOf(second.parts) : ''
  return { title: first.title, isUnnamed: first.title === titleOf(message), message, answer }
}

function textOf(parts: readonly MessagePart[]): string {
  return parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n')
}
