// The end of a conversation before a message, as the agent reads it: kept under the message that it ends with. What led to a
// message never changes, so neither does its window.
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { MessagePart } from '#contract/conversation.ts'
import type { PastMessage } from '../agent/editing/past-message.ts'
import type { DbOrTx } from '../db/client.ts'
import type { Cache } from '../providers/cache/cache.ts'
import type { RunRow } from './run.repository.ts'
import { textOf } from './transcript.ts'

const maxHistory = 20
/** Failed attempts stand between the messages that count. */
const deepest = 2 * maxHistory
const keptSeconds = 3600

const windowSchema = z.array(z.object({ role: z.enum(['user', 'agent']), text: z.string() }))

export type ConversationWindows = ReturnType<typeof createConversationWindows>

export function createConversationWindows({ db, cache }: { db: DbOrTx; cache: Cache }) {
  const windows = cache.of({ name: 'conversation', seconds: keptSeconds, schema: windowSchema })
  return {
    /** Oldest first, without failed attempts; `messageId`: the last one. */
    endingWith: ({ tripId, stage }: Pick<RunRow, 'tripId' | 'stage'>, messageId: string | null) =>
      messageId === null
        ? Promise.resolve([])
        : windows.read(`${tripId}:${stage}:${messageId}`, () => readPath(db, messageId)),
  }
}

/** Along the parents of a message: whichever path is shown meanwhile. */
async function readPath(db: DbOrTx, messageId: string): Promise<PastMessage[]> {
  const rows = await db.execute<{ role: PastMessage['role']; parts: MessagePart[] }>(sql`
    with recursive path as (
      select id, parent_id, role, parts, status, 1 as depth from messages where id = ${messageId}
      union all
      select parent.id, parent.parent_id, parent.role, parent.parts, parent.status, path.depth + 1
      from messages as parent join path on path.parent_id = parent.id where path.depth < ${deepest}
    )
    select role, parts from path where status <> 'failed' order by depth limit ${maxHistory}`)
  return rows
    .map(({ role, parts }) => ({ role, text: textOf(parts) }))
    .filter(({ text }) => text !== '')
    .reverse()
}
