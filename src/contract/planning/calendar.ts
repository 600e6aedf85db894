// Dates and wall-clock times of plans. A wall time means nothing without the zone of its stop.
import { z } from 'zod'

/** What plans reckon with: far enough that no trip and no table of prices or hours lies outside, nor the days around a trip. */
const [firstDay, lastDay] = ['1899-12-01', '2299-12-31']

/** `YYYY-MM-DD`, a day that exists. */
export const isoDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate, 'no such day')

/** `YYYY-MM-DDTHH:MM`, 00:00 to 23:59, in the zone of the stop it belongs to. */
export const localTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => isRealDate(text.slice(0, 10)), 'no such day')

/** Ids come from the data source; plans pass them through. */
export const planIdSchema = z.string().min(1).max(200)

/** Ids of items, stays and cost lines: plans make them from the ids of what they stand for. */
export const partIdSchema = z.string().min(1).max(260)

function isRealDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return text >= firstDay && text <= lastDay && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
