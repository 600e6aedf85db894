import { z } from 'zod'
import { idSchema } from './paging.ts'
import { mealKindSchema } from './planning/facts.ts'

/** What was given up so that a plan is possible, where no other field says it. */
export const briefRelaxationSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('drop-meal'), meal: mealKindSchema }),
  /** An item of the plan that may go, although it is booked or pinned. */
  z.object({ type: z.literal('drop-item'), itemId: idSchema, title: z.string().max(200) }),
  z.object({ type: z.literal('lift-pace') }),
  z.object({ type: z.literal('allow-long-drives') }),
  z.object({ type: z.literal('keep-free-time') }),
])

export type BriefRelaxation = z.infer<typeof briefRelaxationSchema>
