import { z } from 'zod'
import { dayInputSchema } from '../paging.ts'
import { bilingualSchema } from '../place.ts'
import { answerOf } from '../provider-answer.ts'

export const publicHolidaysQuerySchema = z
  .object({ country: z.string().regex(/^[A-Z]{2}$/), from: dayInputSchema, to: dayInputSchema })
  .refine(({ from, to }) => from <= to, 'the last day lies before the first')
export type PublicHolidaysQuery = z.infer<typeof publicHolidaysQuerySchema>

/** Dates on which banks, schools and many shops are closed; none where the country or the year is not known. */
export const publicHolidaysAnswerSchema = answerOf(
  z.object({
    date: z.string(),
    /** Absent in answers that a device has kept from before. */ name: bilingualSchema.optional(),
  }),
)
