// What happens to a conversation inside a transaction: the effect, its audit entry (never its words), its notice.
import { eq } from 'drizzle-orm'
import type { StageName } from '#contract/stage.ts'
import { recordAudit } from '../audit/audit.repository.ts'
import type { Tx } from '../db/client.ts'
import { conversations } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { announce } from '../kernel/write.ts'
import type { ConversationRow } from './conversation.repository.ts'

const titleLength = 60

export async function addConversation(
  tx: Tx,
  actor: Actor,
  tripId: string,
  stage: StageName,
  text: string,
): Promise<ConversationRow> {
  const [row] = await tx
    .insert(conversations)
    .values({ tripId, stage, title: titleOf(text) })
    .returning()
  if (!row) throw new AppError('INTERNAL')
  await leaveTrace(tx, actor, 'conversation.created', row)
  return row
}

export async function renameConversation(
  tx: Tx,
  actor: Actor,
  row: ConversationRow,
  title: string,
): Promise<ConversationRow> {
  const [renamed] = await tx.update(conversations).set({ title }).where(eq(conversations.id, row.id)).returning()
  if (!renamed) throw new AppError('INTERNAL')
  await leaveTrace(tx, actor, 'conversation.renamed', renamed)
  return renamed
}

/** Messages and runs go with it; a run at work notices and ends quietly. Its proposals stay with the trip. */
export async function removeConversation(tx: Tx, actor: Actor, row: ConversationRow): Promise<void> {
  await tx.delete(conversations).where(eq(conversations.id, row.id))
  await leaveTrace(tx, actor, 'conversation.removed', row)
}

/** The beginning of the first message, on one line. */
function titleOf(text: string): string {
  const line = [...text.replace(/[\s\p{Cc}]+/gu, ' ').trim()]
  return line.length > titleLength ? `${line.slice(0, titleLength - 1).join('')}…` : line.join('')
}

async function leaveTrace(tx: Tx, actor: Actor, action: string, { id, tripId, stage }: ConversationRow): Promise<void> {
  await recordAudit(tx, actor, { action, entity: 'conversation', entityId: id, tripId, after: { stage } })
  await announce(tx, { tripId, entity: 'conversation', actorId: actor.userId })
}
