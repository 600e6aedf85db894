// Weekly opening hours with several windows a day, windows past midnight, closed dates, and an honest "unknown".
import { z } from 'zod'

/** `HH:MM`, 00:00 to 29:59: hours of 24 and more belong to the night after that day ("17:00" to "26:00" closes at 2 am). */
export const clockTimeSchema = z.string().regex(/^[0-2]\d:[0-5]\d$/)

export const openingWindowSchema = z.tuple([clockTimeSchema, clockTimeSchema])
export type OpeningWindow = z.infer<typeof openingWindowSchema>

/** Seven lists, Monday first; an empty list is a closed day. */
const weeklyHoursSchema = z.array(z.array(openingWindowSchema).max(4)).length(7)
export type WeeklyHours = z.infer<typeof weeklyHoursSchema>

export const openingHoursSchema = z.object({
  /** null = not known: plans may use the place but mark its hours as unverified. */
  weekly: weeklyHoursSchema.nullable(),
  /** Closed on these days of any year, `MM-DD`, or on one day, `YYYY-MM-DD`. */
  closedDates: z.array(z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/)).optional(),
})
export type OpeningHours = z.infer<typeof openingHoursSchema>
