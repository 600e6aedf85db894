import type { Db } from '../db/client.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { createJobQueue, type JobQueueDeps } from './job-queue.ts'
import { createPruneExpiredJob } from './prune-expired.job.ts'

/** The queue with the jobs of all modules and its own. */
export function createJobModule({ db, clock, ...deps }: JobQueueDeps & { db: Db; clock: Clock }) {
  return { jobs: createJobQueue({ ...deps, jobs: [...deps.jobs, createPruneExpiredJob(db, clock)] }) }
}
