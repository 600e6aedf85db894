import { z } from 'zod'
import {
  createTaskSchema,
  listTasksSchema,
  removeTaskSchema,
  reorderTaskSchema,
  taskSchema,
  updateTaskSchema,
} from '#contract/task.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { TaskService } from './task.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    tasks: TaskService
  }
}

export const taskRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(listTasksSchema)
    .output(z.array(taskSchema))
    .query(({ ctx, input }) => ctx.services.tasks.list(ctx.actor, input)),
  create: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'create-task', limit: 600, seconds: 600 }))
    .input(createTaskSchema)
    .output(taskSchema)
    .mutation(({ ctx, input }) => ctx.services.tasks.create(ctx.actor, input)),
  update: authedProcedure({ scope: 'trips:write' })
    .input(updateTaskSchema)
    .output(taskSchema)
    .mutation(({ ctx, input }) => ctx.services.tasks.update(ctx.actor, input)),
  reorder: authedProcedure({ scope: 'trips:write' })
    .input(reorderTaskSchema)
    .output(taskSchema)
    .mutation(({ ctx, input }) => ctx.services.tasks.reorder(ctx.actor, input)),
  /** Answers with the task as it was. */
  remove: authedProcedure({ scope: 'trips:write' })
    .input(removeTaskSchema)
    .output(taskSchema)
    .mutation(({ ctx, input }) => ctx.services.tasks.remove(ctx.actor, input)),
})
