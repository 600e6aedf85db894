// Which path of a conversation is shown, and what its readers think of it.
import { and, eq, gte, sql } from 'drizzle-orm'
import type { Feedback } from '#contract/conversation.ts'
import type { Tx } from '../db/client.ts'
import { messageFeedback, messages } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { recordChange } from '../kernel/record-change.ts'
import type { MessageRow } from './message.repository.ts'

/** Hides the end of the shown path, from this place on. */
export async function hideFrom(tx: Tx, conversationId: string, ordinal: number): Promise<void> {
  await tx
    .update(messages)
    .set({ isShown: false })
    .where(and(eq(messages.conversationId, conversationId), messages.isShown, gte(messages.ordinal, ordinal)))
}

/** Shows what leads to this message and what followed it last. */
export async function showPathThrough(
  tx: Tx,
  { id, conversationId }: Pick<MessageRow, 'id' | 'conversationId'>,
): Promise<void> {
  await tx.execute(sql`
    with recursive above as (
      select id, parent_id from messages where id = ${id}
      union all
      select parent.id, parent.parent_id from messages as parent join above on above.parent_id = parent.id
    ), below as (
      select id, parent_id, ordinal from messages where id = ${id}
      union all
      select child.id, child.parent_id, child.ordinal from messages as child join below on child.parent_id = below.id
    ), newest as (
      (select id, parent_id from below order by ordinal desc limit 1)
      union all
      select below.id, below.parent_id from below join newest on newest.parent_id = below.id
    ), path as (
      select id from above union select id from newest
    )
    update messages set is_shown = not is_shown
    where conversation_id = ${conversationId} and is_shown <> (id in (select id from path))`)
}

export async function showVersion(tx: Tx, actor: Actor, tripId: string, message: MessageRow): Promise<void> {
  const { id, conversationId } = message
  await showPathThrough(tx, message)
  recordChange(tx, actor, { action: 'message.selected', entityId: id, tripId, after: { conversationId } })
}

/** Never the words. */
export function recordEdit(tx: Tx, actor: Actor, tripId: string, { id, conversationId }: MessageRow, by: string): void {
  recordChange(tx, actor, { action: 'message.edited', entityId: id, tripId, after: { conversationId, replacedBy: by } })
}

export async function saveFeedback(
  tx: Tx,
  actor: Actor,
  tripId: string,
  messageId: string,
  { value, reason }: Feedback,
): Promise<void> {
  const { userId } = actor
  await tx
    .insert(messageFeedback)
    .values({ messageId, userId, value, reason })
    .onConflictDoUpdate({
      target: [messageFeedback.messageId, messageFeedback.userId],
      set: { value, reason, at: sql`now()` },
    })
  recordChange(tx, actor, { action: 'message.rated', entityId: messageId, tripId, after: { value } })
}
