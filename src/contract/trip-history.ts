// What was done to a trip, by step: everything that one action changed stands under one line.
import { z } from 'zod'
import { auditEntrySchema } from './audit.ts'
import { idSchema, instantSchema, pageInputSchema } from './paging.ts'

/** How the reader can take a step back, or do it again. */
const stepRevertSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('undo'), entryId: idSchema }),
  z.object({ kind: z.literal('redo'), entryId: idSchema }),
  z.object({ kind: z.literal('undo-proposal'), proposalId: idSchema }),
])
export type StepRevert = z.infer<typeof stepRevertSchema>

/** The most changes that one step lists; `count` tells how many there were. */
export const mostStepChanges = 50

/** The entry that names the step (of an accepted proposal: its own), and what it changed. */
export const historyStepSchema = auditEntrySchema.extend({
  changes: z.array(auditEntrySchema).max(mostStepChanges),
  count: z.number().int(),
  isUndone: z.boolean(),
  revert: stepRevertSchema.nullable(),
})
export type HistoryStep = z.infer<typeof historyStepSchema>

export const tripHistorySchema = pageInputSchema.extend({ tripId: idSchema })

/** The most steps that are counted; `hasMore` tells that there were others. */
export const mostNewSteps = 99

/** What other people did since the reader last opened the trip. */
export const newStepsSchema = z.object({
  /** null: the reader opens it for the first time. */
  since: instantSchema.nullable(),
  count: z.number().int().max(mostNewSteps),
  hasMore: z.boolean(),
  people: z.array(z.object({ userId: idSchema, name: z.string() })).max(mostNewSteps),
})
export type NewSteps = z.infer<typeof newStepsSchema>
