import type { Db, Tx } from '../db/client.ts'
import { openChangeLog, storeChanges } from './record-change.ts'

export interface TransactOptions {
  /** false while something is undone or redone: that is not itself an entry of the undo stack. */
  undo?: boolean
}

/** The one way to begin a transaction that changes things: `recordChange` works inside it. */
export function transact<Result>(
  db: Db,
  effect: (tx: Tx) => Promise<Result>,
  { undo = true }: TransactOptions = {},
): Promise<Result> {
  return db.transaction(async (tx) => {
    openChangeLog(tx)
    const result = await effect(tx)
    await storeChanges(tx, { undo })
    return result
  })
}
