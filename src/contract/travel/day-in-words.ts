import { z } from 'zod'
import { dayInputSchema, daySchema, lineSchema } from '../paging.ts'

export const dayInWordsQuerySchema = z.object({
  /** "Good Friday", "in three weeks", 下周五. */
  text: lineSchema.max(60),
  /** The day of the reader, from which words count. */
  today: dayInputSchema,
})
export type DayInWordsQuery = z.infer<typeof dayInWordsQuerySchema>

/** Both null where the text is no date; `last` where it names a range. */
export const dayInWordsAnswerSchema = z.object({ day: daySchema.nullable(), last: daySchema.nullable() })
export interface DayInWords {
  day: string
  last: string | null
}
