import { lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { modelCalls } from '../db/schema/index.ts'
import { defineJob } from '../jobs/job.ts'
import { daysBefore } from '../kernel/calendar.ts'
import type { Clock } from '../providers/clock/clock.ts'

const keptDays = 90

export function createPruneModelCallsJob(db: Db, clock: Clock) {
  return defineJob({
    name: 'prune-model-calls',
    payload: z.object({}),
    cron: '47 3 * * *',
    async handler() {
      await db.delete(modelCalls).where(lt(modelCalls.createdAt, daysBefore(clock.now(), keptDays)))
    },
  })
}
