import { z } from 'zod'
import {
  createTaskSchema,
  createTasksSchema,
  listTasksSchema,
  removeTaskSchema,
  reorderTaskSchema,
  taskSchema,
  taskSuggestionsSchema,
  updateTaskSchema,
} from '#contract/task.ts'
import { tripIdSchema } from '#contract/trip.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { TaskService } from './task.service.ts'
import type { TaskSuggestionService } from './task-suggestions.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    tasks: TaskService
    taskSuggestions: TaskSuggestionService
  }
}

export const taskRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(listTasksSchema)
    .output(z.array(taskSchema))
    .query(({ ctx, input }) => ctx.services.tasks.list(ctx.actor, input, ctx.locale)),
  create: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'create-task', limit: 600, seconds: 600 }))
    .input(createTaskSchema)
    .output(taskSchema)
    .mutation(({ ctx, input }) => ctx.services.tasks.create(ctx.actor, input)),
  createMany: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'create-tasks', limit: 60, seconds: 600 }))
    .input(createTasksSchema)
    .output(z.array(taskSchema))
    .mutation(({ ctx, input }) => ctx.services.tasks.createMany(ctx.actor, input)),
  /** What such a trip usually needs, by destination, season, length, party and activities. Writes nothing. */
  suggestions: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(taskSuggestionsSchema)
    .query(({ ctx, input, signal }) =>
      ctx.services.taskSuggestions.suggest(ctx.actor, input.tripId, ctx.locale, signal),
    ),
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
