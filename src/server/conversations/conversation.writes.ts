// What happens to a conversation inside a transaction: the effect, its audit entry (never its words), its notice.
import { and, eq } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit-action.ts'
import type { StageName } from '#contract/stage.ts'
import type { Tx } from '../db/client.ts'
import { conversations } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import type { ChangeAuthor } from '../kernel/change.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import type { ConversationRow } from './conversation.repository.ts'

export const titleLength = 60

export async function addConversation(
  tx: Tx,
  actor: Actor,
  tripId: string,
  stage: StageName,
  text: string,
): Promise<ConversationRow> {
  const row = storedRow(
    await tx
      .insert(conversations)
      .values({ tripId, stage, title: titleOf(text) })
      .returning(),
  )
  record(tx, actor, 'conversation.created', row)
  return row
}

export async function renameConversation(
  tx: Tx,
  actor: Actor,
  row: ConversationRow,
  title: string,
): Promise<ConversationRow> {
  const renamed = storedRow(
    await tx.update(conversations).set({ title }).where(eq(conversations.id, row.id)).returning(),
  )
  record(tx, actor, 'conversation.renamed', renamed)
  return renamed
}

/** By the assistant, unless it was renamed meanwhile. */
export async function nameConversation(
  tx: Tx,
  author: ChangeAuthor,
  conversationId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const [named] = await tx
    .update(conversations)
    .set({ title: to })
    .where(and(eq(conversations.id, conversationId), eq(conversations.title, from)))
    .returning()
  if (named) record(tx, author, 'conversation.renamed', named)
}

/** Messages and runs go with it; a run at work notices and ends quietly. Its proposals stay with the trip. */
export async function removeConversation(tx: Tx, actor: Actor, row: ConversationRow): Promise<void> {
  await tx.delete(conversations).where(eq(conversations.id, row.id))
  record(tx, actor, 'conversation.removed', row)
}

/** The beginning of the first message, on one line. */
export function titleOf(text: string): string {
  const line = [...text.replace(/[\s\p{Cc}]+/gu, ' ').trim()]
  return line.length > titleLength ? `${line.slice(0, titleLength - 1).join('')}…` : line.join('')
}

function record(tx: Tx, author: ChangeAuthor, action: AuditAction, { id, tripId, stage }: ConversationRow): void {
  recordChange(tx, author, { action, entityId: id, tripId, after: { stage } })
}
