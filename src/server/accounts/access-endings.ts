// Sessions and tokens end in the process that ends them; every other process hears of it here, when the transaction commits.
import { EventEmitter } from 'node:events'
import { sql } from 'drizzle-orm'
import type postgres from 'postgres'
import type { DbOrTx } from '../db/client.ts'

const channel = 'access_ended'

/** Something that spoke for this account no longer does. */
export async function notifyAccessEnded(db: DbOrTx, userId: string): Promise<void> {
  await db.execute(sql`select pg_notify(${channel}, ${userId})`)
}

interface CachedAccess {
  forget(userId: string): void
  forgetAll(): void
}

/** What was cached is forgotten before any listener runs, so that none sees it. */
export function createAccessEndings(connection: postgres.Sql, cached: CachedAccess) {
  const emitter = new EventEmitter().setMaxListeners(0)
  let listening: Promise<unknown> | null = null

  const listen = () => {
    listening ??= connection
      .listen(
        channel,
        (userId) => {
          cached.forget(userId)
          emitter.emit(userId)
        },
        // Also after a lost connection, when notices may have been missed.
        () => {
          cached.forgetAll()
          for (const userId of emitter.eventNames()) emitter.emit(userId)
        },
      )
      .catch((error: unknown) => {
        listening = null
        throw error
      })
    return listening
  }

  return {
    listen,

    /** Answers with what stops listening. */
    async onEnded(userId: string, listener: () => void): Promise<() => void> {
      await listen()
      emitter.on(userId, listener)
      return () => emitter.off(userId, listener)
    },
  }
}
