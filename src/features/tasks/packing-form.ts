// The form of a thing to pack. Error messages are codes.
import * as z from 'zod/mini'
import type { PackingItem, PackingPatch } from '#contract/packing.ts'

export const packingFormSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1, 'missing')),
  count: z.string().check(z.trim(), z.regex(/^[1-9]\d?$/, 'count')),
  /** '' = everybody's. */
  personId: z.string(),
  /** '' = in no bag yet. */
  bag: z.string().check(z.trim()),
})
export type PackingForm = z.infer<typeof packingFormSchema>

export function toPackingForm({ title, count, personId, bag }: PackingItem): PackingForm {
  return { title, count: String(count), personId: personId ?? '', bag: bag ?? '' }
}

export function toPackingPatch({ title, count, personId, bag }: PackingForm): PackingPatch {
  return { title, count: Number(count), personId: personId || null, bag: bag || null }
}
