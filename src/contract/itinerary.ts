import { z } from 'zod'
import { mostItemLinks } from './limits.ts'
import { priceInputSchema, priceSchema } from './money.ts'
import { idSchema, lineSchema, localTimeSchema, mutationSchema, textSchema, wallTimeSchema } from './paging.ts'
import { geoPointSchema, timeZoneSchema } from './place.ts'

const itemKinds = ['attraction', 'restaurant', 'lodging', 'flight', 'train', 'transport', 'activity', 'note'] as const
export const itemKindSchema = z.enum(itemKinds)
export type ItemKind = z.infer<typeof itemKindSchema>

export const bookingStatusSchema = z.enum(['none', 'needed', 'booked'])

/** Where a fact comes from and how far it may be trusted. */
export const sourceKindSchema = z.enum(['live', 'estimated', 'sample', 'unverified'])
export type SourceKind = z.infer<typeof sourceKindSchema>
export const provenanceSchema = z.object({
  name: z.string().max(120),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  kind: sourceKindSchema,
  checkedAt: z.string().max(40).optional(),
})
export type Provenance = z.infer<typeof provenanceSchema>

/** A page about an item: a ticket shop, a menu. Without a title the host stands for it. */
const itemLinkSchema = z.object({
  title: z
    .string()
    .trim()
    .max(120)
    .regex(/^[^\p{Cc}]*$/u),
  url: z.url({ protocol: /^https?$/ }).max(1000),
})
export type ItemLink = z.infer<typeof itemLinkSchema>
const itemLinksSchema = z.array(itemLinkSchema).max(mostItemLinks)

const itemPlaceSchema = geoPointSchema.extend({
  name: lineSchema,
  address: z.string().max(300).optional(),
  /** The candidate of the guide it was made from: lets the feasibility check know its hours. */
  candidateId: z.string().min(1).max(120).optional(),
})
/** As it is stored: also what earlier bounds let in. */
const storedPlaceSchema = itemPlaceSchema.extend({ name: z.string(), candidateId: z.string().optional() })

const itemFields = {
  kind: itemKindSchema,
  title: lineSchema,
  /** 1 = first day; null = the unscheduled pool. */
  day: z.number().int().min(1).max(365).nullable(),
  start: wallTimeSchema.nullable(),
  end: wallTimeSchema.nullable(),
  /** The end lies on the next day ("+1"). */
  endsNextDay: z.boolean(),
  zone: timeZoneSchema.nullable(),
  /** Of `end`, where it differs from `zone`: a journey arrives by the clocks of its goal. */
  endZone: timeZoneSchema.nullable(),
  place: itemPlaceSchema.nullable(),
  cost: priceInputSchema.nullable(),
  booking: bookingStatusSchema,
  confirmationCode: z.string().trim().max(80).nullable(),
  /** Until when the booking can be cancelled at no charge, by the clocks of `zone`. */
  freeCancelUntil: localTimeSchema.nullable(),
  source: provenanceSchema.nullable(),
  links: itemLinksSchema,
  notes: textSchema.max(4000),
  /** It stays when days are planned anew. */
  pinned: z.boolean(),
}

/** What came of an item on the way, and how it was liked. Nothing that is planned says it. */
export const experienceFields = {
  /** null = not known yet. */
  outcome: z.enum(['done', 'skipped']).nullable(),
  /** 1 to 5. */
  rating: z.number().int().min(1).max(5).nullable(),
}

export const itineraryItemSchema = z.object({
  id: idSchema,
  tripId: idSchema,
  ...itemFields,
  // Undo entries from before these were stored have none.
  endZone: itemFields.endZone.default(null),
  freeCancelUntil: itemFields.freeCancelUntil.default(null),
  links: itemLinksSchema.default([]),
  outcome: experienceFields.outcome.default(null),
  rating: experienceFields.rating.default(null),
  title: z.string(),
  place: storedPlaceSchema.nullable(),
  cost: priceSchema.nullable(),
  /** Fractional index: compare as plain strings. */
  position: z.string(),
  version: z.number().int(),
})
export type ItineraryItem = z.infer<typeof itineraryItemSchema>

/** What a new item may say; only kind and title are needed. */
export const newItemSchema = z.object({
  ...itemFields,
  day: itemFields.day.default(null),
  start: itemFields.start.default(null),
  end: itemFields.end.default(null),
  endsNextDay: itemFields.endsNextDay.default(false),
  zone: itemFields.zone.default(null),
  endZone: itemFields.endZone.default(null),
  place: itemFields.place.default(null),
  cost: itemFields.cost.default(null),
  booking: itemFields.booking.default('none'),
  confirmationCode: itemFields.confirmationCode.default(null),
  freeCancelUntil: itemFields.freeCancelUntil.default(null),
  source: itemFields.source.default(null),
  links: itemLinksSchema.default([]),
  notes: itemFields.notes.default(''),
  pinned: itemFields.pinned.default(false),
})
export type NewItem = z.infer<typeof newItemSchema>
export const itemPatchSchema = z.object(itemFields).partial()
export type ItemPatch = z.infer<typeof itemPatchSchema>
/** What a proposal may change of an item: also what came of it. */
export const proposedItemPatchSchema = itemPatchSchema.extend(z.object(experienceFields).partial().shape)

export const listItemsSchema = z.object({ tripId: idSchema, day: z.number().int().min(1).max(365).nullish() })
export const addItemSchema = mutationSchema.extend({
  tripId: idSchema,
  /** Placed before this item of the same day; else last. */
  before: idSchema.optional(),
  ...newItemSchema.shape,
})
/** With a `day` it stands `before` that item of it; last where it is null, or absent on a new day. */
export const updateItemSchema = mutationSchema.extend({
  itemId: idSchema,
  version: z.number().int(),
  before: idSchema.nullish(),
  ...itemPatchSchema.shape,
})
/** With `version` a newer row is answered with VERSION_CONFLICT, as in `removeItemSchema`. */
export const moveItemSchema = mutationSchema.extend({
  itemId: idSchema,
  version: z.number().int().optional(),
  day: itemFields.day,
  before: idSchema.nullish(),
})
export const removeItemSchema = mutationSchema.extend({ itemId: idSchema, version: z.number().int().optional() })
/** The same for all of them, as one step. Moved ones stand last, in the order of the plan. */
export const editItemsSchema = mutationSchema.extend({
  tripId: idSchema,
  itemIds: z.array(idSchema).min(1).max(200),
  edit: z.discriminatedUnion('type', [
    z.object({ type: z.literal('move'), day: itemFields.day }),
    z.object({ type: z.literal('mark'), outcome: experienceFields.outcome }),
    z.object({ type: z.literal('remove') }),
  ]),
})
export type EditItems = z.infer<typeof editItemsSchema>
/** What is booked is to be booked anew for the copy, and its codes stay behind. */
export const copyDaySchema = mutationSchema.extend({
  tripId: idSchema,
  from: z.number().int().min(1).max(365),
  to: z.number().int().min(1).max(365),
})
/** Without a version: the last tap wins. */
export const markItemSchema = mutationSchema.extend({ itemId: idSchema, outcome: experienceFields.outcome })
/** Everything of a day that nobody has marked yet, as done. null = what has no day. */
export const markDaySchema = mutationSchema.extend({ tripId: idSchema, day: itemFields.day })
export const markedDaySchema = z.object({ marked: z.number().int() })
export const rateItemSchema = mutationSchema.extend({ itemId: idSchema, rating: experienceFields.rating })
