import type { z } from 'zod'
import type {
  createTaskSchema,
  listTasksSchema,
  removeTaskSchema,
  reorderTaskSchema,
  Task,
  updateTaskSchema,
} from '#contract/task.ts'
import type { Db, Tx } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { write } from '../kernel/write.ts'
import { findTripOfTask, listTasks } from './task.repository.ts'
import { addTask, removeTask, reorderTask, updateTask } from './task.writes.ts'

export type TaskService = ReturnType<typeof createTaskService>

export function createTaskService(db: Db) {
  const writeTask = (actor: Actor, taskId: string, effect: (tx: Tx, tripId: string) => Promise<Task>) =>
    write(db, actor, async (tx) => {
      const tripId = await findTripOfTask(tx, actor.userId, taskId)
      if (!tripId) throw notFound('task')
      await lockTripFor(tx, actor, tripId, 'editor', 'task')
      return effect(tx, tripId)
    })

  return {
    list: (actor: Actor, filter: z.infer<typeof listTasksSchema>) => listTasks(db, actor.userId, filter),

    create: (actor: Actor, { tripId, idempotencyKey: _, ...task }: z.infer<typeof createTaskSchema>) =>
      write(db, actor, async (tx) => {
        await lockTripFor(tx, actor, tripId, 'editor')
        return addTask(tx, actor, tripId, task)
      }),

    update: (actor: Actor, { taskId, version, idempotencyKey: _, ...patch }: z.infer<typeof updateTaskSchema>) =>
      writeTask(actor, taskId, (tx, tripId) => updateTask(tx, actor, tripId, taskId, patch, version)),

    reorder: (actor: Actor, { taskId, before }: z.infer<typeof reorderTaskSchema>) =>
      writeTask(actor, taskId, (tx, tripId) => reorderTask(tx, actor, tripId, taskId, before)),

    remove: (actor: Actor, { taskId }: z.infer<typeof removeTaskSchema>) =>
      writeTask(actor, taskId, (tx, tripId) => removeTask(tx, actor, tripId, taskId)),
  }
}
