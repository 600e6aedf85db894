import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { StageName } from '#contract/stage.ts'
import type { Task } from '#contract/task.ts'
import type { DbOrTx } from '../db/client.ts'
import { tasks, tripMembers } from '../db/schema/index.ts'
import { byPosition } from '../kernel/order-key.ts'

type Times = 'createdAt' | 'updatedAt'
type TaskRow = typeof tasks.$inferSelect

export function toTask({ createdAt, updatedAt, ...row }: Omit<TaskRow, Times> & Partial<Pick<TaskRow, Times>>): Task {
  return row
}

/** Only what this member may see. */
export async function listTasks(
  db: DbOrTx,
  userId: string,
  filter: { tripId: string; stage?: StageName; status?: Task['status'] },
): Promise<Task[]> {
  const rows = await db
    .select({ task: tasks })
    .from(tasks)
    .innerJoin(tripMembers, eq(tripMembers.tripId, tasks.tripId))
    .where(
      and(
        eq(tripMembers.userId, userId),
        eq(tasks.tripId, filter.tripId),
        filter.stage ? eq(tasks.stage, filter.stage) : undefined,
        filter.status ? eq(tasks.status, filter.status) : undefined,
      ),
    )
  return rows.map(({ task }) => toTask(task)).sort(byPosition)
}

/** The trip a task belongs to, as a subquery: the caller checks access. */
export function findTripOfTask(db: DbOrTx, taskId: string): SQL {
  return sql`(${db.select({ tripId: tasks.tripId }).from(tasks).where(eq(tasks.id, taskId))})`
}
