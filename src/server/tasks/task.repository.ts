import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Task } from '#contract/task.ts'
import type { DbOrTx } from '../db/client.ts'
import { tasks, tripMembers } from '../db/schema/index.ts'
import { byPosition } from '../kernel/order-key.ts'

type Times = 'createdAt' | 'updatedAt'
type TaskRow = typeof tasks.$inferSelect

export function toTask({ createdAt, updatedAt, ...row }: Omit<TaskRow, Times> & Partial<Pick<TaskRow, Times>>): Task {
  return row
}

/** Of members only. */
export async function listTasks(db: DbOrTx, userId: string, tripId: string): Promise<Task[]> {
  const rows = await db
    .select({ task: tasks })
    .from(tasks)
    .innerJoin(tripMembers, eq(tripMembers.tripId, tasks.tripId))
    .where(and(eq(tripMembers.userId, userId), eq(tasks.tripId, tripId)))
  return rows.map(({ task }) => toTask(task)).sort(byPosition)
}

/** The trip a task belongs to, as a subquery: the caller checks access. */
export function findTripOfTask(db: DbOrTx, taskId: string): SQL {
  return sql`(${db.select({ tripId: tasks.tripId }).from(tasks).where(eq(tasks.id, taskId))})`
}
