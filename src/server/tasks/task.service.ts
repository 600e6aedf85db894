import { z } from 'zod'
import type { AuditAction } from '#contract/audit-action.ts'
import type { Locale } from '#contract/locale.ts'
import {
  type createTaskSchema,
  type createTasksSchema,
  type listTasksSchema,
  type removeTaskSchema,
  type reorderTaskSchema,
  type Task,
  taskSchema,
  type updateTaskSchema,
} from '#contract/task.ts'
import type { Db } from '../db/client.ts'
import { type LockedTrip, lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { createTripAccess } from '../kernel/trip-revision.ts'
import { write } from '../kernel/write.ts'
import type { Cache } from '../providers/cache/cache.ts'
import { retranslateTask } from '../reader-language/retranslate.ts'
import { addTask, removeTask, reorderTask, requireTask, type TaskDraft, updateTask } from './edit-tasks.ts'
import { findTripOfTask, listTasks } from './task.repository.ts'
import { loadTaskDraft, saveTaskDraft, type WantedTasks } from './task.writes.ts'

export type TaskService = ReturnType<typeof createTaskService>

const keptSeconds = 3600

export interface TaskServiceDeps {
  db: Db
  cache: Cache
}

export function createTaskService({ db, cache }: TaskServiceDeps) {
  const findAccess = createTripAccess(db)
  const lists = cache.of({ name: 'tasks', seconds: keptSeconds, schema: z.array(taskSchema) })

  /** One edit by hand: `tripOf` finds the trip, `wanted` says which rows the edit needs, `edit` changes them. */
  const editTask = (
    actor: Actor,
    tripOf: { tripId: string } | { taskId: string },
    wanted: WantedTasks,
    edit: (draft: TaskDraft, trip: LockedTrip) => Task,
    action?: AuditAction,
  ): Promise<Task> =>
    write(db, actor, async (tx) => {
      const trip =
        'tripId' in tripOf
          ? await lockTripFor(tx, actor, tripOf.tripId, 'editor')
          : await lockTripFor(tx, actor, findTripOfTask(tx, tripOf.taskId), 'editor', 'task')
      const draft = await loadTaskDraft(tx, trip.id, wanted)
      const edited = edit(draft, trip)
      const saved = await saveTaskDraft(tx, actor, draft, action && (() => action))
      return saved.get(edited.id) ?? edited
    })

  return {
    /** `locale`: of a reader, for what was suggested. */
    async list(
      actor: Actor,
      { tripId, stage, status }: z.infer<typeof listTasksSchema>,
      locale?: Locale,
    ): Promise<Task[]> {
      const access = await findAccess(actor.userId, tripId)
      if (!access) throw notFound('trip')
      const all = await lists.read(`${tripId}:${access.revision}`, () => listTasks(db, actor.userId, tripId))
      const wanted = all.filter((task) => (!stage || task.stage === stage) && (!status || task.status === status))
      return locale ? wanted.map((task) => retranslateTask(task, locale)) : wanted
    },

    create: (actor: Actor, { tripId, idempotencyKey: _, ...task }: z.infer<typeof createTaskSchema>) =>
      editTask(actor, { tripId }, { stages: [task.stage] }, (draft, trip) => addTask(draft, trip, task)),

    /** In their order, as one step of the undo stack. */
    createMany: (actor: Actor, { tripId, tasks }: z.infer<typeof createTasksSchema>): Promise<Task[]> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const draft = await loadTaskDraft(tx, trip.id, { stages: tasks.map(({ stage }) => stage) })
        const added = tasks.map((task) => addTask(draft, trip, task))
        await saveTaskDraft(tx, actor, draft)
        return added
      }),

    /** Without `version` the last write wins. @throws AppError VERSION_CONFLICT with the current row. */
    update: (actor: Actor, { taskId, version, idempotencyKey: _, ...patch }: z.infer<typeof updateTaskSchema>) =>
      editTask(actor, { taskId }, { ids: [taskId] }, (draft, trip) => {
        const current = requireTask(draft, taskId)
        if (version !== undefined && current.version !== version)
          throw new AppError('VERSION_CONFLICT', { details: { current } })
        return updateTask(draft, trip, taskId, patch)
      }),

    reorder: (actor: Actor, { taskId, before }: z.infer<typeof reorderTaskSchema>) =>
      editTask(actor, { taskId }, { besides: [taskId] }, (draft) => reorderTask(draft, taskId, before), 'task.moved'),

    remove: (actor: Actor, { taskId }: z.infer<typeof removeTaskSchema>) =>
      editTask(actor, { taskId }, { ids: [taskId] }, (draft) => removeTask(draft, taskId)),
  }
}
