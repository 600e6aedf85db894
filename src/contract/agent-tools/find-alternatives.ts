import { z } from 'zod'
import { moneySchema } from '../money.ts'
import { placeKindSchema } from '../travel/place-search.ts'
import type { ToolSpec } from './tool-spec.ts'

const alternativesSchema = z.object({
  /** `full`: no time is free now. */
  status: z.enum(['ok', 'none', 'full', 'not_now', 'unknown_item']),
  /** What they are instead of; null = in the time that is free now. */
  instead: z.string().nullable(),
  /** It is booked: somebody has to cancel it. */
  isBooked: z.boolean(),
  /** Rain is likely in that time. */
  rain: z.boolean(),
  indoor: z.boolean(),
  places: z.array(
    z.object({
      id: z.string(),
      kind: placeKindSchema,
      name: z.string(),
      tags: z.array(z.string()),
      rating: z.number().nullable(),
      price: moneySchema.nullable(),
      /** When it would be visited. */
      start: z.string(),
      end: z.string(),
      /** `HH:MM`; null = hours not known. */
      openUntil: z.string().nullable(),
      /** From where the travelers are. */
      distanceKm: z.number(),
      /** On foot; null where that is too far. */
      walkMinutes: z.number().int().nullable(),
    }),
  ),
})

export const findAlternativesSpec = {
  name: 'find_alternatives',
  input: z.object({
    item: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .optional()
      .describe(
        'of today, instead of which: its name, `now` or `next`; without it, what fits into the time until then',
      ),
    kind: placeKindSchema.exclude(['lodging']).optional().describe('default: that of the item'),
    indoor: z.boolean().optional().describe('default: where rain is likely'),
    radiusKm: z.number().positive().max(20).default(5).describe('around the item, or the travelers'),
    limit: z.number().int().min(1).max(8).default(4),
  }),
  output: alternativesSchema,
} as const satisfies ToolSpec
