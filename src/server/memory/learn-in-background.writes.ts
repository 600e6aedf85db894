import type { Db, Tx } from '../db/client.ts'
import type { Author } from '../kernel/actor.ts'
import { transact } from '../kernel/transact.ts'
import { countMemories, lockMemories, mostMemories } from './memory.repository.ts'
import { type Learned, learn } from './memory.writes.ts'

interface LearnDeps {
  db: Db
  clock: { now(): Date }
}

/** What a job found out about a person. Nothing is noted while memory is off; a full memory takes no more. */
export function learnInBackground(
  { db, clock }: LearnDeps,
  userId: string,
  find: (tx: Tx) => Promise<readonly Learned[]>,
): Promise<void> {
  const author: Author = { kind: 'agent', userId, request: backgroundRequest }
  return transact(db, async (tx) => {
    if (!(await lockMemories(tx, userId))) return
    for (const learned of await find(tx)) {
      if ((await countMemories(tx, userId)) >= mostMemories) return
      await learn(tx, author, learned, clock.now())
    }
  })
}

export const backgroundRequest = { id: 'memory', address: null, userAgent: null, origin: null }
