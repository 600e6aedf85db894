import { z } from 'zod'
import { experienceFields } from '../itinerary.ts'
import { itemCandidateSchema, itemReferenceSchema } from './item-reference.ts'
import type { ToolSpec } from './tool-spec.ts'

const reviewedSchema = z.object({
  /** `unchanged`: it is so already. */
  status: z.enum(['done', 'ambiguous', 'not_found', 'unchanged']),
  titles: z.array(z.string()),
  outcome: experienceFields.outcome,
  rating: experienceFields.rating,
  /** Of an ambiguous reference, best first; of one that fits nothing, what there is. */
  candidates: z.array(itemCandidateSchema).max(12),
})

export const reviewItemsSpec = {
  name: 'review_items',
  input: z.object({
    reviews: z
      .array(
        z
          .object({
            items: itemReferenceSchema,
            outcome: z.enum(['done', 'skipped']).optional(),
            rating: z.number().int().min(1).max(5).optional().describe('stars; what is rated was done'),
          })
          .refine(({ outcome, rating }) => outcome !== undefined || rating !== undefined, 'neither outcome nor rating'),
      )
      .min(1)
      .max(20),
  }),
  output: z.object({ results: z.array(reviewedSchema) }),
} as const satisfies ToolSpec
