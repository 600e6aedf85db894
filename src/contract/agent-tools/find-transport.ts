// Flights and trains: asked for in one way, answered in one way.
import { z } from 'zod'
import { moneySchema, priceSchema } from '../money.ts'
import { daySchema, wallTimeSchema } from '../paging.ts'
import { placeNameSchema } from './place-reference.ts'
import type { ToolSpec } from './tool-spec.ts'

const offerSchema = z.object({
  id: z.string(),
  mode: z.enum(['flight', 'train']),
  carrier: z.string(),
  number: z.string(),
  from: z.string(),
  to: z.string(),
  /** Wall times at `from` and at `to`, `YYYY-MM-DDTHH:MM`. */
  departs: z.string(),
  arrives: z.string(),
  minutes: z.number().int(),
  via: z.array(z.string()),
  /** One adult, one way, in the currency of the trip where a rate is known. */
  price: moneySchema,
  /** The whole party. */
  total: moneySchema,
})

const foundTransportSchema = z.object({
  /** `no_origin`: the trip has no origin and none was given; `none`: no connection; `filtered`: none passes the filters. */
  status: z.enum(['ok', 'none', 'filtered', 'no_origin', 'unknown_from', 'unknown_to']),
  from: z.string().nullable(),
  to: z.string().nullable(),
  date: daySchema,
  /** The trip has no dates: this one is assumed. */
  assumedDate: z.boolean(),
  people: z.number().int(),
  offers: z.array(offerSchema),
  /** Ids among `offers`. */
  cheapest: z.string().nullable(),
  fastest: z.string().nullable(),
  filters: z.array(z.string()),
})

const input = z.object({
  from: placeNameSchema.optional().describe('default: origin of the trip'),
  to: placeNameSchema.optional().describe('default: destination of the trip'),
  /** The way home: origin and destination change places, on the last day of the trip. */
  isReturn: z.boolean().default(false),
  date: daySchema.optional(),
  people: z.number().int().min(1).max(30).optional(),
  maxPrice: priceSchema.optional().describe('one adult, minor units, any currency'),
  departAfter: wallTimeSchema.optional(),
  departBefore: wallTimeSchema.optional(),
  arriveBefore: wallTimeSchema.optional(),
  directOnly: z.boolean().default(false),
  sort: z.enum(['price', 'departure', 'duration']).default('price'),
  limit: z.number().int().min(1).max(12).default(5),
})

export const findFlightsSpec = {
  name: 'find_flights',
  input,
  output: foundTransportSchema,
} as const satisfies ToolSpec
export const findTrainsSpec = {
  name: 'find_trains',
  input,
  output: foundTransportSchema,
} as const satisfies ToolSpec
