import { z } from 'zod'
import { wallTimeSchema } from '../paging.ts'
import { intentSchema } from '../planning/outcome.ts'
import { proposedChangeSummarySchema } from './proposed-change-summary.ts'
import type { ToolSpec } from './tool-spec.ts'

const day = z.number().int().min(1).max(60)
const itemEditSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('add'),
    placeId: z.string().max(200).describe('an id that find_places returned'),
    day: day.nullable().default(null),
    start: wallTimeSchema.optional(),
    reason: z.string().max(300).optional(),
  }),
  z.object({ act: z.literal('move'), itemId: z.string(), day: day.nullable(), reason: z.string().max(300).optional() }),
  z.object({ act: z.literal('remove'), itemId: z.string(), reason: z.string().max(300).optional() }),
])
export type ItemEdit = z.infer<typeof itemEditSchema>

const proposedItinerarySchema = z.object({
  title: z.string(),
  plan: intentSchema.nullable(),
  changes: z.array(proposedChangeSummarySchema),
})

export const proposeItinerarySpec = {
  name: 'propose_itinerary',
  input: z
    .object({ plan: intentSchema.optional(), changes: z.array(itemEditSchema).min(1).max(40).optional() })
    .refine(({ plan, changes }) => (plan === undefined) !== (changes === undefined), 'either a plan or changes'),
  output: proposedItinerarySchema,
} as const satisfies ToolSpec
