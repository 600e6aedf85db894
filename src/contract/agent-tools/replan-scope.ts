import { z } from 'zod'
import { wallTimeSchema } from '../paging.ts'
import { paceSchema } from '../trip.ts'
import { dayPartSchema, dayReferenceSchema } from './item-reference.ts'
import { proposedChangeSummarySchema } from './proposed-change-summary.ts'
import type { ToolSpec } from './tool-spec.ts'

const tags = z.array(z.string().trim().min(1).max(60)).max(15).default([])

const replannedScopeSchema = z.object({
  /** `unchanged`: it fits the request already. `infeasible`: what has to stay leaves no room. `empty`: nothing is planned there. */
  status: z.enum(['ok', 'unchanged', 'infeasible', 'empty', 'no_guide', 'no_days', 'no_such_day']),
  /** The days that were planned anew. */
  days: z.array(z.number()),
  changes: z.array(proposedChangeSummarySchema),
  /** Items of the scope that stay because they are booked, pinned or not of the guide. */
  kept: z.array(z.string()),
  problems: z.array(z.string()),
})

export const replanScopeSpec = {
  name: 'replan_scope',
  input: z.object({
    /** At least one: nothing outside of them changes. */
    days: z.array(dayReferenceSchema).min(1).max(60),
    parts: z.array(dayPartSchema).min(1).max(3).optional(),
    categories: z
      .array(z.enum(['sights', 'meals']))
      .min(1)
      .max(2)
      .optional(),
    pace: paceSchema.optional().describe('relaxed makes it easier, packed fuller'),
    interests: tags,
    cuisines: tags,
    avoid: tags,
    /** Names of places. */
    mustSee: z.array(z.string().max(80)).max(10).default([]),
    dayStart: wallTimeSchema.optional(),
    dayEnd: wallTimeSchema.optional(),
    /** So many sights of each day go, whichever matter least; nothing else of it changes. */
    fewer: z.number().int().min(1).max(5).optional(),
    /** Places under a roof, for a rainy day. */
    indoor: z.boolean().default(false),
  }),
  output: replannedScopeSchema,
} as const satisfies ToolSpec
