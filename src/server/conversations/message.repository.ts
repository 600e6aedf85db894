// Messages form a tree: an edit and another answer are siblings of what they replace. One path of it is shown.
import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Message } from '#contract/conversation.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { conversations, messageFeedback, messages, tripMembers } from '../db/schema/index.ts'

export type MessageRow = typeof messages.$inferSelect

/** Oldest first, along the shown path; the last `limit` of them, with what `userId` thinks of them. */
export async function listMessages(
  db: DbOrTx,
  conversationId: string,
  userId: string,
  limit: number,
): Promise<Message[]> {
  const rows = await db
    .select({
      message: getTableColumns(messages),
      versions: versionsOfMessage,
      feedback: { value: messageFeedback.value, reason: messageFeedback.reason },
    })
    .from(messages)
    .leftJoin(messageFeedback, and(eq(messageFeedback.messageId, messages.id), eq(messageFeedback.userId, userId)))
    .where(and(eq(messages.conversationId, conversationId), messages.isShown))
    .orderBy(desc(messages.ordinal))
    .limit(limit)
  return rows.reverse().map(({ message, ...more }) => toMessage(message, more))
}

/** What the agent answered in this run. */
export async function findAnswer(db: DbOrTx, runId: string): Promise<Message | null> {
  const [row] = await db
    .select({ message: getTableColumns(messages), versions: versionsOfMessage })
    .from(messages)
    .where(and(eq(messages.runId, runId), eq(messages.role, 'agent')))
  return row ? toMessage(row.message, { versions: row.versions, feedback: null }) : null
}

/** With the trip it belongs to; null for strangers. */
export async function findMessage(
  db: DbOrTx,
  userId: string,
  messageId: string,
): Promise<{ message: MessageRow; tripId: string } | null> {
  const [row] = await db
    .select({ message: getTableColumns(messages), tripId: conversations.tripId })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(tripMembers, eq(tripMembers.tripId, conversations.tripId))
    .where(and(eq(messages.id, messageId), eq(tripMembers.userId, userId)))
  return row ?? null
}

/** The end of the shown path. */
export async function findLastShown(tx: Tx, conversationId: string): Promise<MessageRow | null> {
  const [row] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), messages.isShown))
    .orderBy(desc(messages.ordinal))
    .limit(1)
  return row ?? null
}

export async function countVersions(tx: Tx, { conversationId, parentId, role }: MessageRow): Promise<number> {
  return tx.$count(
    messages,
    and(
      eq(messages.conversationId, conversationId),
      eq(messages.role, role),
      sql`${messages.parentId} is not distinct from ${parentId}`,
    ),
  )
}

/** Siblings of one role; a message without a parent has those without one as siblings. Part of a statement that reads `messages`. */
const versionsOfMessage = sql<string[]>`array(
  select sibling.id::text from messages as sibling
  where sibling.conversation_id = messages.conversation_id and sibling.role = messages.role
    and sibling.parent_id is not distinct from messages.parent_id
  order by sibling.ordinal
)`

function toMessage(
  { ordinal, parentId, isShown, createdAt, ...row }: MessageRow,
  more: Pick<Message, 'versions' | 'feedback'>,
): Message {
  return { ...row, ...more, createdAt: createdAt.toISOString() }
}
