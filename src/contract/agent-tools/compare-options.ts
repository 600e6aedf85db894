import { z } from 'zod'
import { daySchema } from '../paging.ts'
import { placeNameSchema } from './place-reference.ts'
import type { ToolSpec } from './tool-spec.ts'

const comparisonSchema = z.object({
  status: z.enum(['ok', 'too_few']),
  /** Names of what is compared, in the order of `values`. */
  options: z.array(z.object({ id: z.string().nullable(), name: z.string(), kind: z.string() })),
  /** One criterion a row; a value is null where it is not known. `best` = index of the better option, null where none is. */
  rows: z.array(
    z.object({ label: z.string(), values: z.array(z.string().nullable()), best: z.number().int().nullable() }),
  ),
  unknownNames: z.array(z.string()),
})

export const compareOptionsSpec = {
  name: 'compare_options',
  input: z
    .object({
      places: z.array(placeNameSchema).min(2).max(5).optional().describe('sights, restaurants or stays'),
      cities: z.array(placeNameSchema).min(2).max(4).optional().describe('destinations, in the month of the trip'),
      way: z
        .object({ from: placeNameSchema.optional(), to: placeNameSchema.optional(), date: daySchema.optional() })
        .optional()
        .describe('train against flight; defaults are those of the trip'),
    })
    .refine(
      ({ places, cities, way }) => [places, cities, way].filter((each) => each !== undefined).length === 1,
      'exactly one of places, cities, way',
    ),
  output: comparisonSchema,
} as const satisfies ToolSpec
