// Ends runs whose process is gone. Its lease would say so after a while; that it holds no lock any more says so at once, if it
// is seen twice: a connection may be lost and taken anew.
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '../db/client.ts'
import { findAbsent } from '../db/presence.ts'
import { listOthersRuns } from './run.repository.ts'

const betweenLooksMs = 700

export interface RunRecoveryDeps {
  db: Db
  processId: string
  /** Ends this run if it is still that process's. */
  end(runId: string, owner: string): Promise<void>
}

/** Each look ends the runs of the processes that were absent at the look before, too. */
export function createRunRecovery({ db, processId, end }: RunRecoveryDeps) {
  let absentBefore = new Set<string>()

  const look = async (): Promise<void> => {
    const runs = await listOthersRuns(db, processId)
    const absent = await findAbsent(db, [...new Set(runs.map(({ owner }) => owner))])
    const gone = new Set([...absent].filter((owner) => absentBefore.has(owner)))
    absentBefore = absent
    for (const { id, owner } of runs) if (gone.has(owner)) await end(id, owner)
  }

  return {
    look,
    /** After a start: what a process that was killed has left behind ends now, and may be retried. */
    async recover(): Promise<void> {
      await look()
      await pause(betweenLooksMs, undefined, { ref: false })
      await look()
    },
  }
}
