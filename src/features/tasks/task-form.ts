// The form of a task. Error messages are codes.
import * as z from 'zod/mini'
import type { Task, TaskPatch } from '#contract/task.ts'
import { isDay } from '#lib/read-day.ts'

export const taskPriorities = ['low', 'normal', 'high'] as const satisfies readonly Task['priority'][]
export const taskStatuses = ['todo', 'done', 'skipped'] as const satisfies readonly Task['status'][]

export const taskFormSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1, 'missing')),
  description: z.string(),
  /** '' = no date. */
  dueOn: z.string().check(z.refine((day) => day === '' || isDay(day), 'date')),
  /** '' = anyone. */
  assigneeId: z.string(),
  priority: z.enum(taskPriorities),
  status: z.enum(taskStatuses),
})
export type TaskForm = z.infer<typeof taskFormSchema>

export function toTaskForm({ title, description, dueOn, assigneeId, priority, status }: Task): TaskForm {
  return { title, description, dueOn: dueOn ?? '', assigneeId: assigneeId ?? '', priority, status }
}

export function toTaskPatch(form: TaskForm): TaskPatch {
  return { ...form, dueOn: form.dueOn || null, assigneeId: form.assigneeId || null }
}
