import { z } from 'zod'
import { priceSchema } from '../money.ts'
import { daySchema, lineSchema } from '../paging.ts'
import { stageNameSchema } from '../stage.ts'
import { paceSchema, partySchema, travelNeedsSchema } from '../trip.ts'
import type { ToolSpec } from './tool-spec.ts'

const updatedTripSchema = z.object({
  /** What will be different once the proposal is accepted. */
  fields: z.array(z.string()),
  /** What was asked for and cannot be. */
  problems: z.array(
    z.object({ field: z.string(), problem: z.enum(['unknown_place', 'days_in_use', 'not_next_stage']) }),
  ),
})
export type UpdatedTrip = z.infer<typeof updatedTripSchema>

export const updateTripSpec = {
  name: 'update_trip',
  input: z.object({
    title: lineSchema.max(120).optional(),
    /** Names of places. */
    origin: lineSchema.max(120).nullable().optional(),
    destination: lineSchema.max(120).optional(),
    /** All of them, in order. */
    stops: z
      .array(z.object({ place: lineSchema.max(120), nights: z.number().int().min(0).max(59).optional() }))
      .min(1)
      .max(12)
      .optional(),
    startDate: daySchema.nullable().optional(),
    durationDays: z.number().int().min(1).max(60).nullable().optional(),
    budget: priceSchema.nullable().optional().describe('minor units, for everybody and everything, in any currency'),
    party: partySchema.optional(),
    pace: paceSchema.optional(),
    preferences: z
      .object({
        add: z.array(lineSchema.max(60)).max(30).default([]),
        remove: z.array(lineSchema.max(60)).max(30).default([]),
      })
      .optional(),
    needs: travelNeedsSchema.partial().optional(),
    stage: stageNameSchema.optional(),
  }),
  output: updatedTripSchema,
} as const satisfies ToolSpec
