// What an agent would like to change: shown as a diff, ticked by a person, applied in one transaction.
import { z } from 'zod'
import { proposedExpenseSchema } from './budget.ts'
import { newItemSchema, proposedItemPatchSchema } from './itinerary.ts'
import { moneySchema } from './money.ts'
import { idSchema, instantSchema, lineSchema, mutationSchema, pageInputSchema, textSchema } from './paging.ts'
import { stageNameSchema } from './stage.ts'
import { newTaskSchema, taskPatchSchema } from './task.ts'
import { tripPatchSchema } from './trip.ts'

const change = { id: z.string().min(1).max(40), reason: z.string().max(500) }

const scheduleSchema = newItemSchema.pick({ start: true, end: true, endsNextDay: true })

export const proposedChangeSchema = z.discriminatedUnion('type', [
  z.object({ ...change, type: z.literal('item.add'), item: newItemSchema }),
  z.object({
    ...change,
    type: z.literal('item.update'),
    itemId: idSchema,
    title: z.string(),
    baseVersion: z.number().int(),
    patch: proposedItemPatchSchema,
  }),
  z.object({
    ...change,
    type: z.literal('item.remove'),
    itemId: idSchema,
    title: z.string(),
    baseVersion: z.number().int(),
  }),
  z.object({
    ...change,
    type: z.literal('item.move'),
    itemId: idSchema,
    title: z.string(),
    baseVersion: z.number().int(),
    day: z.number().int().min(1).max(365).nullable(),
    /** Times of the new place; absent = as they are. */
    schedule: scheduleSchema.optional(),
  }),
  /** Two items change places: each takes the day, the start and the order of the other and keeps its length. */
  z.object({
    ...change,
    type: z.literal('item.swap'),
    itemId: idSchema,
    title: z.string(),
    baseVersion: z.number().int(),
    withId: idSchema,
    withTitle: z.string(),
    withVersion: z.number().int(),
  }),
  z.object({ ...change, type: z.literal('task.add'), task: newTaskSchema }),
  z.object({
    ...change,
    type: z.literal('task.update'),
    taskId: idSchema,
    title: z.string(),
    baseVersion: z.number().int(),
    patch: taskPatchSchema,
  }),
  z.object({
    ...change,
    type: z.literal('task.remove'),
    taskId: idSchema,
    title: z.string(),
    baseVersion: z.number().int(),
  }),
  z.object({ ...change, type: z.literal('expense.add'), expense: proposedExpenseSchema }),
  z.object({ ...change, type: z.literal('trip.setBudget'), baseVersion: z.number().int(), budget: moneySchema }),
  z.object({ ...change, type: z.literal('trip.update'), baseVersion: z.number().int(), patch: tripPatchSchema }),
  /** Only an owner can accept it. */
  z.object({ ...change, type: z.literal('trip.advanceStage'), to: stageNameSchema }),
])
export type ProposedChange = z.infer<typeof proposedChangeSchema>
export const changeTypes = proposedChangeSchema.options.map(({ shape }) => shape.type.value)

const proposalStatusSchema = z.enum(['pending', 'applied', 'partly_applied', 'rejected', 'expired', 'undone'])

export const proposalSchema = z.object({
  id: idSchema,
  tripId: idSchema,
  runId: idSchema.nullable(),
  title: z.string(),
  status: proposalStatusSchema,
  changes: z.array(proposedChangeSchema),
  /** Ids of the changes that were taken. */
  acceptedIds: z.array(z.string()),
  reason: z.string().nullable(),
  createdAt: instantSchema,
  decidedAt: instantSchema.nullable(),
})
export type Proposal = z.infer<typeof proposalSchema>

export const listProposalsSchema = pageInputSchema.extend({ tripId: idSchema, status: proposalStatusSchema.optional() })
export const getProposalSchema = z.object({ proposalId: idSchema })
export const decideProposalSchema = mutationSchema.extend({
  proposalId: idSchema,
  /** `[]` rejects. */
  accept: z.union([z.literal('all'), z.array(z.string().max(40)).max(500)]),
  /** `keep`: what is not accepted now, such as the other days, can still be decided on. */
  rest: z.enum(['drop', 'keep']).default('drop'),
  reason: textSchema.max(1000).optional(),
})
/** A place for the plan; its times, price and booking are for those who accept it. */
export const suggestItemSchema = mutationSchema.extend({
  tripId: idSchema,
  item: newItemSchema.pick({ kind: true, title: true, day: true, place: true }),
  /** Why it is worth going. */
  reason: textSchema.max(500).default(''),
})
export const undoProposalSchema = mutationSchema.extend({ proposalId: idSchema })
export const proposalTitleSchema = lineSchema
