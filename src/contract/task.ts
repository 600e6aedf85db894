import { z } from 'zod'
import { dayInputSchema, daySchema, idSchema, lineSchema, mutationSchema, textSchema } from './paging.ts'
import { stageNameSchema } from './stage.ts'

const taskStatusSchema = z.enum(['todo', 'done', 'skipped'])
const taskPrioritySchema = z.enum(['low', 'normal', 'high'])

const taskFields = {
  stage: stageNameSchema,
  title: lineSchema,
  description: textSchema.max(4000),
  status: taskStatusSchema,
  priority: taskPrioritySchema,
  dueOn: dayInputSchema.nullable(),
  assigneeId: idSchema.nullable(),
}

export const taskSchema = z.object({
  id: idSchema,
  tripId: idSchema,
  ...taskFields,
  title: z.string(),
  dueOn: daySchema.nullable(),
  position: z.string(),
  version: z.number().int(),
})
export type Task = z.infer<typeof taskSchema>

export const newTaskSchema = z.object({
  ...taskFields,
  description: taskFields.description.default(''),
  status: taskFields.status.default('todo'),
  priority: taskFields.priority.default('normal'),
  dueOn: taskFields.dueOn.default(null),
  assigneeId: taskFields.assigneeId.default(null),
})
export type NewTask = z.infer<typeof newTaskSchema>
export const taskPatchSchema = z.object(taskFields).omit({ stage: true }).partial()
export type TaskPatch = z.infer<typeof taskPatchSchema>

export const listTasksSchema = z.object({
  tripId: idSchema,
  stage: stageNameSchema.optional(),
  status: taskStatusSchema.optional(),
})
export const createTaskSchema = mutationSchema.extend({ tripId: idSchema, ...newTaskSchema.shape })
/** Without `version` the last write wins (ticking a box); with it a newer row is answered with VERSION_CONFLICT. */
export const updateTaskSchema = mutationSchema.extend({
  taskId: idSchema,
  version: z.number().int().optional(),
  ...taskPatchSchema.shape,
})
export const removeTaskSchema = mutationSchema.extend({ taskId: idSchema })
export const reorderTaskSchema = mutationSchema.extend({ taskId: idSchema, before: idSchema.nullish() })

/** A task that such a trip usually needs; chosen ones are added by `tasks.createMany`. */
const taskSuggestionSchema = newTaskSchema
  .pick({ stage: true, title: true, description: true, priority: true, dueOn: true })
  .extend({ title: z.string(), description: z.string(), dueOn: daySchema.nullable(), reason: z.string() })
export type TaskSuggestion = z.infer<typeof taskSuggestionSchema>
export const taskSuggestionsSchema = z.object({
  tasks: z.array(taskSuggestionSchema),
  /** Number of suggestions that are already tasks of the trip. */
  known: z.number().int(),
})
export const createTasksSchema = mutationSchema.extend({
  tripId: idSchema,
  tasks: z.array(newTaskSchema).min(1).max(50),
})
