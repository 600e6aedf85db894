import { z } from 'zod'
import { priceSchema } from '../money.ts'
import { daySchema, lineSchema } from '../paging.ts'
import { stageNameSchema } from '../stage.ts'
import { paceSchema, partySchema, travelNeedsSchema } from '../trip.ts'
import type { ToolSpec } from './tool-spec.ts'

const placeName = lineSchema.max(120)
const nights = z.number().int().min(0).max(59)
/** Next to which stop; neither = at the end. */
const neighbor = { after: placeName.optional(), before: placeName.optional() }

/** Of one stop, by its name in any language; the others keep their nights. */
const stopChangeSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), place: placeName, nights: nights.optional(), ...neighbor }),
  z.object({ act: z.literal('remove'), place: placeName }),
  z.object({
    act: z.literal('set_nights'),
    place: placeName,
    nights: nights.optional(),
    /** More or fewer than now. */
    byNights: z.number().int().min(-59).max(59).optional(),
  }),
  z.object({ act: z.literal('move'), place: placeName, ...neighbor }),
  z.object({ act: z.literal('replace'), place: placeName, by: placeName }),
])
export type StopChange = z.infer<typeof stopChangeSchema>

const updatedTripSchema = z.object({
  /** What will be different once the proposal is accepted. */
  fields: z.array(z.string()),
  /** What was asked for and cannot be. */
  problems: z.array(
    z.object({
      field: z.string(),
      problem: z.enum([
        'unknown_place',
        'ambiguous_place',
        'unknown_stop',
        'last_stop',
        'too_many_stops',
        'too_many_nights',
        'days_in_use',
        'not_next_stage',
      ]),
      /** The places that an ambiguous name may mean, told apart: ask which one. */
      options: z.array(z.string()).optional(),
    }),
  ),
})
export type UpdatedTrip = z.infer<typeof updatedTripSchema>

export const updateTripSpec = {
  name: 'update_trip',
  input: z.object({
    title: lineSchema.max(120).optional(),
    /** Names of places. */
    origin: placeName.nullable().optional(),
    destination: placeName.optional(),
    stops: z
      .array(z.object({ place: placeName, nights: nights.optional() }))
      .min(1)
      .max(12)
      .optional()
      .describe('all of them, in order; for one of several use changeStops'),
    changeStops: z.array(stopChangeSchema).min(1).max(12).optional(),
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
