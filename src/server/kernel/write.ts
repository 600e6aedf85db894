// The one way to write: effect, audit entries, change notices and the idempotency record stand or fall together.
import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { idempotencyKeys } from '../db/schema/index.ts'
import type { Actor } from './actor.ts'
import { invalidInput } from './app-error.ts'
import { runAtEnd } from './record-change.ts'
import { type TransactOptions, transact } from './transact.ts'

/**
 * Runs `effect` in a transaction. All checks belong inside it, and its result must be the procedure's answer: it is kept
 * under the caller's idempotency key, so that a repeated request is answered alike without a second effect.
 */
export async function write<Result>(
  db: Db,
  actor: Actor,
  effect: (tx: Tx) => Promise<Result>,
  options?: TransactOptions,
): Promise<Result> {
  const { idempotency } = actor.request
  if (!idempotency) return transact(db, effect, options)
  const claimAndRun = async (tx: Tx): Promise<Result> => {
    const mine = and(eq(idempotencyKeys.userId, actor.userId), eq(idempotencyKeys.key, idempotency.key))
    // A second request with the same key waits at this insert until the first has committed.
    const claimed = await tx
      .insert(idempotencyKeys)
      .values({ userId: actor.userId, ...idempotency })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key })
    if (claimed.length === 0) {
      const [known] = await tx.select().from(idempotencyKeys).where(mine)
      if (known?.procedure !== idempotency.procedure || known.inputHash !== idempotency.inputHash) {
        throw invalidInput('idempotencyKey', 'key_reused', 'this key was used for another request')
      }
      return known.response as Result
    }
    const result = await effect(tx)
    runAtEnd(tx, tx.update(idempotencyKeys).set({ response: result }).where(mine))
    return result
  }
  return transact(db, claimAndRun, options)
}
