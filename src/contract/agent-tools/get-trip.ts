import { z } from 'zod'
import { moneySchema } from '../money.ts'
import { partySchema } from '../trip.ts'
import type { ToolSpec } from './tool-spec.ts'

const tripFactsSchema = z.object({
  title: z.string(),
  destination: z.string(),
  /** Places of the stops, in their order. */
  stops: z.array(z.string()),
  /** Of each stop, 1 = first day of the trip; empty while their nights are not known. */
  firstDays: z.array(z.number()).default([]),
  origin: z.string().nullable(),
  startDate: z.string().nullable(),
  durationDays: z.number().nullable(),
  budget: moneySchema.nullable(),
  currency: z.string(),
  plannedCost: moneySchema,
  party: partySchema,
  pace: z.string(),
  preferences: z.array(z.string()),
  items: z.array(
    z.object({
      id: z.string(),
      day: z.number().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      kind: z.string(),
      title: z.string(),
      cost: moneySchema.nullable(),
    }),
  ),
  tasks: z.array(z.object({ title: z.string(), status: z.string(), dueOn: z.string().nullable() })),
})
export type TripFacts = z.infer<typeof tripFactsSchema>

export const getTripSpec = {
  name: 'get_trip',
  input: z.object({}),
  output: tripFactsSchema,
} as const satisfies ToolSpec
