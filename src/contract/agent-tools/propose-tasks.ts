import { z } from 'zod'
import type { ToolSpec } from './tool-spec.ts'

const proposedTasksSchema = z.object({
  tasks: z.array(z.object({ title: z.string(), description: z.string(), dueOn: z.string().nullable() })),
  /** Number of preparations that are already tasks of the trip. */
  known: z.number(),
})

export const proposeTasksSpec = {
  name: 'propose_tasks',
  input: z.object({}),
  output: proposedTasksSchema,
} as const satisfies ToolSpec
