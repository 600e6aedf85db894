import { z } from 'zod'
import { tagSuggestionSchema } from './memory.ts'
import { idSchema } from './paging.ts'
import { albumDaySchema } from './photo-album.ts'
import { reportFormatSchema } from './report.ts'
import { nextTripSchema } from './trip-report.ts'

/** Cards of answers back home. */
export const postTripCardSchemas = [
  /** What ratings say of the reader's taste: chosen ones are noted by one tap. */
  z.object({ type: z.literal('tags'), items: z.array(tagSuggestionSchema).max(20) }),
  /** Each becomes a trip by one tap. */
  z.object({ type: z.literal('next_trips'), trips: z.array(nextTripSchema).max(6) }),
  /** How far it is and where its file is, is read when the card is shown. */
  z.object({ type: z.literal('report'), reportId: idSchema, format: reportFormatSchema }),
  z.object({
    type: z.literal('album'),
    days: z.array(albumDaySchema).max(400),
    undated: z.number().int(),
    unplaced: z.number().int(),
  }),
] as const
