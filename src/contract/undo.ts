// The undo stack of a person on a trip: hand edits, fixes and accepted proposals, each taken back as one.
import { z } from 'zod'
import { idSchema, instantSchema, mutationSchema, pageInputSchema } from './paging.ts'

export const undoEntrySchema = z.object({
  id: idSchema,
  tripId: idSchema,
  /** An audit action, for the sentence in the reader's language. */
  action: z.string(),
  /** The title of the first thing that was changed, or of the proposal. */
  subject: z.string(),
  /** How many rows were changed. */
  count: z.number().int(),
  /** true: `undo.redo` does it again. */
  isUndone: z.boolean(),
  createdAt: instantSchema,
})
export type UndoEntry = z.infer<typeof undoEntrySchema>

export const undoSchema = mutationSchema.extend({
  tripId: idSchema,
  /** Refused where another step has come on top since. */
  entryId: idSchema.optional(),
})
export const listUndoSchema = pageInputSchema.extend({ tripId: idSchema })
