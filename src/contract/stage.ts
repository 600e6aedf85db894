// A trip goes pre → on → post, one step at a time, and never by a chat message.
import { z } from 'zod'
import { idSchema, instantSchema, mutationSchema } from './paging.ts'

export const stageNames = ['pre', 'on', 'post'] as const
export const stageNameSchema = z.enum(stageNames)
export type StageName = z.infer<typeof stageNameSchema>

const stageStatusSchema = z.enum(['pending', 'in_progress', 'completed'])
export type StageStatus = z.infer<typeof stageStatusSchema>

export const tripStageSchema = z.object({
  stage: stageNameSchema,
  status: stageStatusSchema,
  confirmedAt: instantSchema.nullable(),
})
export type TripStage = z.infer<typeof tripStageSchema>

/** What is left before a stage can be called done. `count` is how many of it. */
const checklistItemSchema = z.object({
  key: z.enum(['dates', 'budget', 'over_budget', 'empty_days', 'unbooked', 'open_tasks', 'unscheduled', 'days_ahead']),
  done: z.boolean(),
  count: z.number().int().min(0),
})
export const stageChecklistSchema = z.object({
  from: stageNameSchema,
  to: stageNameSchema.nullable(),
  items: z.array(checklistItemSchema),
})
export type StageChecklist = z.infer<typeof stageChecklistSchema>

export const advanceStageSchema = mutationSchema.extend({ tripId: idSchema, to: stageNameSchema })
export const rewindStageSchema = mutationSchema.extend({ tripId: idSchema })
export const setStageStatusSchema = mutationSchema.extend({
  tripId: idSchema,
  stage: stageNameSchema,
  status: stageStatusSchema,
})
