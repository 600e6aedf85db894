import { z } from 'zod'
import { moneySchema } from '../money.ts'
import { placeKindSchema } from '../travel/place-search.ts'
import type { ToolSpec } from './tool-spec.ts'

const foundPlacesSchema = z.object({
  near: z.string(),
  /** false = no source knows this area. */
  covered: z.boolean(),
  places: z.array(
    z.object({
      id: z.string(),
      kind: placeKindSchema,
      name: z.string(),
      tags: z.array(z.string()),
      rating: z.number().nullable(),
      price: moneySchema.nullable(),
      hours: z.string().nullable(),
      tip: z.string().nullable(),
      area: z.string().nullable(),
    }),
  ),
})
export type FoundPlaces = z.infer<typeof foundPlacesSchema>

export const findPlacesSpec = {
  name: 'find_places',
  input: z.object({
    kind: placeKindSchema.optional(),
    tags: z.array(z.string().max(60)).max(10).optional().describe('any of these, such as museum, panda, hotpot'),
    text: z.string().max(100).optional().describe('a name or a dish'),
    city: z.string().max(80).optional(),
    limit: z.number().int().min(1).max(12).default(6),
  }),
  output: foundPlacesSchema,
} as const satisfies ToolSpec
