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

/** `forget` runs before any listener, so that none sees what was cached. */
export function createAccessEndings(connection: postgres.Sql, forget: (userId: string) => void) {
  const emitter = new EventEmitter().setMaxListeners(0)
  let listening: Promise<unknown> | null = null

  const listen = () => {
    listening ??= connection
      .listen(channel, (userId) => {
        forget(userId)
        emitter.emit(userId)
      })
      .catch((error: unknown) => {
        listening = null
        throw error
      })
    return listening
  }

  return {
    /** Answers with what stops listening. */
    async onEnded(userId: string, listener: () => void): Promise<() => void> {
      await listen()
      emitter.on(userId, listener)
      return () => emitter.off(userId, listener)
    },
  }
}
