import { z } from 'zod'
import { idSchema } from './paging.ts'

/** What is remembered of the traveler: shown, or offered to be noted or deleted by one tap. */
export const memoryCardSchema = z.object({
  type: z.literal('memory'),
  act: z.enum(['recall', 'remember', 'forget']),
  items: z.array(z.object({ memoryId: idSchema.nullable(), text: z.string() })).max(20),
})
