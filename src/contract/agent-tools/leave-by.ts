import { z } from 'zod'
import { placeNameSchema } from './place-reference.ts'
import { departureSchema } from './today.ts'
import type { ToolSpec } from './tool-spec.ts'

const leaveBySchema = z.object({
  /** `not_now`: the trip is not under way; `nothing`: no item with a time is ahead; `no_place`: it is not known where it is. */
  status: z.enum(['ok', 'not_now', 'nothing', 'no_place', 'unknown']),
  clock: z.string(),
  departure: departureSchema.nullable(),
})

export const leaveBySpec = {
  name: 'leave_by',
  input: z.object({
    to: placeNameSchema.optional().describe('an item of today; default: the next one'),
  }),
  output: leaveBySchema,
} as const satisfies ToolSpec
