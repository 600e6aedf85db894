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

/** Days and instants as people and programs write them: what follows from them stays within four digits of a year. */
const [firstDay, lastDay] = ['1900-01-01', '2199-12-31']
export const dayInputSchema = daySchema.refine((day) => day >= firstDay && day <= lastDay, 'out of range')
export const instantInputSchema = instantSchema.refine((instant) => {
  const at = Date.parse(instant)
  return at >= Date.parse(firstDay) && at <= Date.parse(lastDay)
}, 'out of range')
/** `HH:MM` wall time at the place. */
export const wallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** `YYYY-MM-DDTHH:MM` on the clocks of the place, or only the day where no time is named. */
export const localTimeSchema = z.string().refine((value) => {
  const [day = '', time] = value.split('T')
  return dayInputSchema.safeParse(day).success && (time === undefined || wallTimeSchema.safeParse(time).success)
}, 'a local day, or day and time')
/** Joiners and fillers: they show nothing by themselves, but belong between other characters. */
const onlyInvisible = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\u2800]*$/u
/** Zero-width spaces, soft hyphens and marks that turn the direction of what follows. */
const droppedMarks = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** Without invisible characters; empty where nothing else is left. */
function visible(text: string): string {
  const kept = text.replace(droppedMarks, '')
  return onlyInvisible.test(kept) ? '' : kept.trim()
}

/** One line of text as people type it; control characters are refused, invisible ones dropped. */
export const lineSchema = z
  .string()
  .overwrite(visible)
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u)
/** Longer text. (NUL, which PostgreSQL cannot hold, is refused for every input at the door.) */
export const textSchema = z.string().max(10_000)
export const doneSchema = z.object({ done: z.literal(true) })
