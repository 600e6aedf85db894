// Travel time and fare between spots as plain data, for worker threads and the wire.
import { z } from 'zod'
import { maxAmount } from '../money.ts'
import { planIdSchema } from './calendar.ts'
import { amountSchema } from './pricing.ts'

export const localModes = ['walk', 'bike', 'transit', 'taxi', 'car'] as const
export const localModeSchema = z.enum(localModes)
export type LocalMode = z.infer<typeof localModeSchema>
/** Where nothing is said of it. */
export const usualLocalModes = ['walk', 'transit', 'taxi'] as const satisfies LocalMode[]

const fareSchema = z.object({
  per: z.enum(['person', 'vehicle', 'once']),
  /** Minor units; `base` covers the first `baseKm`. */
  base: amountSchema,
  baseKm: z.number().min(0).max(1000),
  perKm: z.number().min(0).max(maxAmount),
  capacity: z.number().int().min(1).max(100).optional(),
})

const modeModelSchema = z.object({
  mode: localModeSchema,
  kmh: z.number().min(1).max(300),
  /** Waiting, parking, walking to the platform: added once a ride. */
  overheadMinutes: z.number().int().min(0).max(120),
  /** Streets are longer than the straight line by this factor. */
  detour: z.number().min(1).max(3),
  /** Longest distance of this mode. */
  maxKm: z.number().min(0).max(2000),
  fare: fareSchema.nullable(),
})
export type ModeModel = z.infer<typeof modeModelSchema>

export const distanceModelSchema = z.object({
  modes: z.array(modeModelSchema).min(1).max(10),
  /** Modes of one stop that differ from the general ones (a city with slow traffic, no metro, cheap taxis). */
  byStop: z.record(planIdSchema, z.array(modeModelSchema).max(10)).optional(),
  /** Known connections; they win over the model. Directed, by spot id. */
  connections: z
    .array(
      z.object({
        from: planIdSchema,
        to: planIdSchema,
        mode: localModeSchema,
        minutes: z.number().int().min(0).max(1440),
        km: z.number().min(0).max(2000),
        /** Whole party, minor units. */
        amount: amountSchema,
      }),
    )
    .max(50_000)
    .optional(),
  /** Minutes between two spots of which at least one has no known position; the ride is then free of charge. */
  unknownMinutes: z.number().int().min(0).max(240),
})
export type DistanceModel = z.infer<typeof distanceModelSchema>
