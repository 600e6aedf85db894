// A public, read-only page of a trip: who holds the link sees the chosen sections and nothing else.
import { z } from 'zod'
import { itemKindSchema } from './itinerary.ts'
import { moneySchema, priceSchema } from './money.ts'
import { daySchema, idSchema, instantInputSchema, instantSchema, mutationSchema } from './paging.ts'
import { geoPointSchema } from './place.ts'

/** `plan` is the days with their items; the others add to it or stand beside it. */
export const shareSections = ['plan', 'map', 'budget', 'notes', 'people', 'report'] as const
const shareSectionSchema = z.enum(shareSections)
export type ShareSection = z.infer<typeof shareSectionSchema>

const passwordSchema = z.string().min(6).max(128)

export const createShareLinkSchema = mutationSchema.extend({
  tripId: idSchema,
  sections: z.array(shareSectionSchema).min(1).max(shareSections.length),
  /** Absent = until it is revoked. */
  expiresAt: instantInputSchema.optional(),
  password: passwordSchema.optional(),
})
export type CreateShareLink = z.infer<typeof createShareLinkSchema>

export const shareLinkSchema = z.object({
  id: idSchema,
  sections: z.array(shareSectionSchema),
  hasPassword: z.boolean(),
  views: z.number().int(),
  lastViewedAt: instantSchema.nullable(),
  createdBy: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema.nullable(),
})
export type ShareLink = z.infer<typeof shareLinkSchema>

/** `token` and `url` are shown once. */
export const createdShareLinkSchema = shareLinkSchema.extend({ token: z.string(), url: z.string() })
export type CreatedShareLink = z.infer<typeof createdShareLinkSchema>

export const revokeShareLinkSchema = mutationSchema.extend({ shareLinkId: idSchema })

export const openSharedSchema = mutationSchema.extend({
  token: z.string().min(20).max(200),
  password: z.string().min(1).max(128).optional(),
})

const sharedItemSchema = z.object({
  kind: itemKindSchema,
  title: z.string(),
  /** `HH:MM` at the place. */
  start: z.string().nullable(),
  end: z.string().nullable(),
  endsNextDay: z.boolean(),
  /** With `map`. */
  place: geoPointSchema.extend({ name: z.string() }).nullable(),
  /** With `budget`. */
  cost: priceSchema.nullable(),
  /** With `notes`. */
  notes: z.string().nullable(),
})
export type SharedItem = z.infer<typeof sharedItemSchema>

/** All that a public page says. Sections that were not chosen are null. */
export const sharedTripSchema = z.object({
  title: z.string(),
  sections: z.array(shareSectionSchema),
  /** Their positions to about a kilometre, for the cover. */
  stops: z.array(geoPointSchema.extend({ name: z.string(), country: z.string(), nights: z.number().int().nullable() })),
  startDate: daySchema.nullable(),
  durationDays: z.number().int().nullable(),
  days: z.array(z.object({ day: z.number().int(), items: z.array(sharedItemSchema) })).nullable(),
  budget: z.object({ budget: moneySchema.nullable(), planned: moneySchema }).nullable(),
  /** How it went, once it has begun. */
  report: z
    .object({
      places: z.number().int(),
      done: z.number().int(),
      /** Done, skipped and open together. */
      marked: z.number().int(),
      distanceKm: z.number(),
      /** With `budget`. */
      spent: moneySchema.nullable(),
      /** The best first. */
      highlights: z.array(z.object({ title: z.string(), rating: z.number().int().nullable() })),
    })
    .nullable(),
  /** Names of the members. */
  people: z.array(z.string()).nullable(),
})
export type SharedTrip = z.infer<typeof sharedTripSchema>

/** The picture that chats show for a link, PNG. */
export const sharePreviewSize = { width: 1200, height: 630 } as const

export function sharePreviewPath(token: string): string {
  return `/api/share/${token}/preview.png`
}
