// Keyset pages: a cursor names the last row seen, so a page costs the same wherever it lies.
import { z } from 'zod'

export const pageInputSchema = z.object({
  limit: z.number().int().min(1).max(100).default(30),
  cursor: z.string().max(200).nullish(),
})

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** Every mutation takes one: the same key from the same caller is carried out once and answered alike. */
export const idempotencyKeySchema = z.string().min(8).max(100).optional()
export const mutationSchema = z.object({ idempotencyKey: idempotencyKeySchema })

export const idSchema = z.uuid()
/** ISO 8601 instant in UTC. */
export const instantSchema = z.iso.datetime({ offset: true })
/** `YYYY-MM-DD` that exists in the calendar. */
export const daySchema = z.iso.date()
/** `HH:MM` wall time at the place. */
export const wallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** One line of text as people type it; control characters are refused. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u)
/** Longer text. (NUL, which PostgreSQL cannot hold, is refused for every input at the door.) */
export const textSchema = z.string().max(10_000)
export const doneSchema = z.object({ done: z.literal(true) })
