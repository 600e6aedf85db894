import { lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { runEvents } from '../db/schema/index.ts'
import { defineJob } from '../jobs/job.ts'
import { daysBefore } from '../kernel/calendar.ts'
import type { Clock } from '../providers/clock/clock.ts'

const keptDays = 7

/** The output of a run is in its messages; streams are not resumed after a week. */
export function createPruneRunEventsJob(db: Db, clock: Clock) {
  return defineJob({
    name: 'prune-run-events',
    payload: z.object({}),
    cron: '37 * * * *',
    async handler() {
      await db.delete(runEvents).where(lt(runEvents.at, daysBefore(clock.now(), keptDays)))
    },
  })
}
