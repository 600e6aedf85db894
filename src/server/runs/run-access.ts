import type { Db } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { batchedRead } from '../kernel/batched-read.ts'
import { findRunsForMembers, type RunOfMember, type SeenRun } from './run.repository.ts'

export type FindRunForMember = ReturnType<typeof createRunAccess>

/** `failAbandoned`: ends a run whose process is gone. */
export function createRunAccess(db: Db, failAbandoned: (runId: string) => Promise<void>) {
  const read = batchedRead((asked: RunOfMember[]) => findRunsForMembers(db, asked))

  /** @throws AppError NOT_FOUND for a stranger. */
  return async function findForMember(actor: Actor, runId: string): Promise<SeenRun> {
    const run = await read({ userId: actor.userId, runId })
    if (!run) throw notFound('run')
    if (!run.isAbandoned) return run
    await failAbandoned(runId)
    return findForMember(actor, runId)
  }
}
