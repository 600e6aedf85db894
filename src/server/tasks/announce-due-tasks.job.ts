// Each hour: `task.due` for the open tasks whose day has just begun to be worked on, 8 in the morning where the trip goes.
// Reminders subscribe to the event; a task is announced once, on its day.
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { tasks, trips } from '../db/schema/index.ts'
import { defineJob } from '../jobs/job.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import type { Clock } from '../providers/clock/clock.ts'

const hourOfDay = 8

export interface DueTaskJobDeps {
  db: Db
  clock: Clock
  events: EventPublisher
}

export function createDueTaskJob({ db, clock, events }: DueTaskJobDeps) {
  return defineJob({
    name: 'announce-due-tasks',
    payload: z.object({}),
    cron: '0 * * * *',
    handler: () =>
      db.transaction(async (tx) => {
        const local = sql`(${clock.now().toISOString()}::timestamptz at time zone (${trips.destination} ->> 'zone'))`
        const due = await tx
          .select({ tripId: tasks.tripId, taskId: tasks.id, dueOn: tasks.dueOn })
          .from(tasks)
          .innerJoin(trips, eq(trips.id, tasks.tripId))
          .where(
            and(
              eq(tasks.status, 'todo'),
              eq(trips.status, 'active'),
              sql`${tasks.dueOn} = ${local}::date`,
              sql`extract(hour from ${local}) = ${hourOfDay}`,
            ),
          )
        for (const { dueOn, ...task } of due) if (dueOn) await events.publish(tx, { type: 'task.due', ...task, dueOn })
      }),
  })
}
