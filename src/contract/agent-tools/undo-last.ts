import { z } from 'zod'
import type { ToolSpec } from './tool-spec.ts'

const undoOfferSchema = z.object({
  /** The last change of this person that can be taken back; null = there is none. Nothing is undone until they tap it. */
  entry: z.object({ id: z.string(), action: z.string(), subject: z.string(), count: z.number() }).nullable(),
})

export const undoLastSpec = {
  name: 'undo_last',
  input: z.object({}),
  output: undoOfferSchema,
} as const satisfies ToolSpec
