import type { Db, Tx } from '../db/client.ts'
import type { DocumentIndex } from '../indexing/document-index.ts'
import type { Author } from '../kernel/actor.ts'
import { transact } from '../kernel/transact.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { countMemories, lockMemories, mostMemories } from './memory.repository.ts'
import { type Learned, learn } from './memory.writes.ts'

export interface LearnDeps {
  db: Db
  clock: Clock
  index: DocumentIndex
}

/** What a job found out about a person. Nothing is noted while memory is off; a full memory takes no more. */
export function learnInBackground(
  { db, clock, index }: LearnDeps,
  userId: string,
  find: (tx: Tx) => Promise<readonly Learned[]>,
): Promise<void> {
  const author: Author = { kind: 'agent', userId, request: backgroundRequest }
  return transact(db, async (tx) => {
    if (!(await lockMemories(tx, userId))) return
    for (const learned of await find(tx)) {
      if ((await countMemories(tx, userId)) >= mostMemories) return
      await learn({ tx, index, author, now: clock.now() }, learned)
    }
  })
}

export const backgroundRequest = { id: 'memory', address: null, userAgent: null, origin: null }
