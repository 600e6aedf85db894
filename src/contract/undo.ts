// The undo stack of a person on a trip: hand edits, fixes and accepted proposals, each taken back as one.
import { z } from 'zod'
import type { AuditAction } from './audit-action.ts'
import { idSchema, instantSchema, mutationSchema, pageInputSchema, pageOf } from './paging.ts'

/** What an entry of the stack is named after. */
export const undoActions = [
  'trip.updated',
  'trip.redated',
  'trip.stops-changed',
  'stage.advanced',
  'item.added',
  'item.updated',
  'item.moved',
  'item.marked',
  'item.rated',
  'item.removed',
  'task.added',
  'task.updated',
  'task.moved',
  'task.removed',
  'packing-item.added',
  'packing-item.updated',
  'packing-item.packed',
  'packing-item.unpacked',
  'packing-item.removed',
  'expense.added',
  'expense.updated',
  'expense.removed',
  'transfer.paid',
  'transfer.removed',
  'file.added',
  'file.updated',
  'file.removed',
  'proposal.applied',
] as const satisfies readonly AuditAction[]
export type UndoAction = (typeof undoActions)[number]

export const undoEntrySchema = z.object({
  id: idSchema,
  tripId: idSchema,
  /** For the sentence in the reader's language. */
  action: z.enum(undoActions),
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

export const undoListSchema = pageOf(undoEntrySchema).extend({
  /** What `undo.last` takes back, and what `undo.redo` does again; null on an empty stack. */
  undo: undoEntrySchema.nullable(),
  redo: undoEntrySchema.nullable(),
})
