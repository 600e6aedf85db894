// Lists of places from elsewhere: names, links, coordinates, or a file's text.
import { z } from 'zod'
import { itineraryItemSchema, newItemSchema } from './itinerary.ts'
import { idSchema, mutationSchema } from './paging.ts'

/** More places than a list may have are left unread. */
export const mostImportedPlaces = 100

export const importPlacesSchema = mutationSchema.extend({
  tripId: idSchema,
  /** Lines, links, CSV, GeoJSON, KML or GPX. */
  text: z.string().trim().min(1).max(60_000),
  /** Only reads the list; nothing is added. */
  preview: z.boolean().default(false),
  /** Places of the list to leave out, by `index`. */
  skip: z.array(z.number().int().min(0)).max(mostImportedPlaces).default([]),
})

const importedPlaceSchema = z.object({
  index: z.number().int(),
  /** What would be added, or was; without a `place` where nobody knows its position. */
  item: newItemSchema.pick({ kind: true, title: true, place: true, source: true, notes: true }),
  /** It is in the trip already and is not added again. */
  isKnown: z.boolean(),
})
export type ImportedPlace = z.infer<typeof importedPlaceSchema>

export const importedPlacesSchema = z.object({
  places: z.array(importedPlaceSchema),
  /** Lines without a place. */
  unread: z.array(z.string()),
  /** Empty for a preview. */
  added: z.array(itineraryItemSchema),
})
