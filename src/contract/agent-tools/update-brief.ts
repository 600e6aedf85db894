import { z } from 'zod'
import { briefEssentials, briefReadingSchema, tripBriefSchema } from '../trip-brief.ts'
import type { ToolSpec } from './tool-spec.ts'

const updatedBriefSchema = z.object({
  /** The whole brief after the update. */
  brief: tripBriefSchema,
  /** What a plan would have to assume. */
  missing: z.array(z.enum(briefEssentials)),
})

export const updateBriefSpec = {
  name: 'update_brief',
  input: briefReadingSchema,
  output: updatedBriefSchema,
} as const satisfies ToolSpec
