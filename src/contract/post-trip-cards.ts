import { z } from 'zod'
import { tagSuggestionSchema } from './memory.ts'
import { nextTripSchema } from './trip-report.ts'

/** Cards of answers back home. */
export const postTripCardSchemas = [
  /** What ratings say of the reader's taste: chosen ones are noted by one tap. */
  z.object({ type: z.literal('tags'), items: z.array(tagSuggestionSchema).max(20) }),
  /** Each becomes a trip by one tap. */
  z.object({ type: z.literal('next_trips'), trips: z.array(nextTripSchema).max(6) }),
] as const
