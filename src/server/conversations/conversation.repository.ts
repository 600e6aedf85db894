import { and, desc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Conversation } from '#contract/conversation.ts'
import type { StageName } from '#contract/stage.ts'
import type { DbOrTx } from '../db/client.ts'
import { conversations, messages, tripMembers } from '../db/schema/index.ts'
import { containsText } from '../kernel/contains-text.ts'
import { afterCursor, type Keyset } from '../kernel/keyset.ts'

export type ConversationRow = typeof conversations.$inferSelect

export function toConversation({ createdAt, updatedAt, ...row }: ConversationRow): Conversation {
  return { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}

/** null for strangers. */
export async function findConversation(db: DbOrTx, userId: string, id: string): Promise<ConversationRow | null> {
  const [row] = await db
    .select({ conversation: conversations })
    .from(conversations)
    .innerJoin(tripMembers, eq(tripMembers.tripId, conversations.tripId))
    .where(and(eq(tripMembers.userId, userId), eq(conversations.id, id)))
  return row?.conversation ?? null
}

export interface ConversationFilter {
  userId: string
  tripId: string
  stage?: StageName
  /** In the title or in any message. */
  text?: string
  after: Keyset | null
  limit: number
}

/** Last used first, with the newest message text that has `text` in it. Reads one row more than asked for. */
export async function listConversations(
  db: DbOrTx,
  filter: ConversationFilter,
): Promise<{ conversation: ConversationRow; hit: string | null }[]> {
  const { after } = filter
  const { text } = filter
  const hit = text ? newestHit(text) : sql<string | null>`null::text`
  const found = db.$with('found').as(
    db
      .select({ id: conversations.id, hit: hit.as('hit') })
      .from(conversations)
      .innerJoin(tripMembers, eq(tripMembers.tripId, conversations.tripId))
      .where(
        and(
          eq(tripMembers.userId, filter.userId),
          eq(conversations.tripId, filter.tripId),
          filter.stage ? eq(conversations.stage, filter.stage) : undefined,
          afterCursor(conversations.updatedAt, conversations.id, after),
        ),
      ),
  )
  return db
    .with(found)
    .select({ conversation: conversations, hit: found.hit })
    .from(found)
    .innerJoin(conversations, eq(conversations.id, found.id))
    .where(text ? or(isNotNull(found.hit), containsText(conversations.title, text)) : undefined)
    .orderBy(desc(conversations.updatedAt), desc(conversations.id))
    .limit(filter.limit + 1)
}

/** Bounded by the trip's own messages, which the index of a conversation finds; no index helps a `%` in front. */
function newestHit(text: string): SQL<string | null> {
  return sql<string | null>`(
    select part ->> 'text' from ${messages}, jsonb_array_elements(${messages.parts}) as part
    where ${messages.conversationId} = ${conversations.id} and ${messages.isShown}
      and part ->> 'type' = 'text' and ${containsText(sql`(part ->> 'text')`, text)}
    order by ${messages.ordinal} desc limit 1
  )`
}
