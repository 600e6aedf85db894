// How arguments of tools name a place, and what it was resolved to.
import { z } from 'zod'

/**
 * A name in either language: an item of the trip, a place of the guide, a city, an airport (also its code), or one of the words
 * `hotel`, `airport`, `station`, `center` for those of the trip.
 */
export const placeNameSchema = z.string().trim().min(1).max(120)

const resolvedKinds = [
  'item',
  'attraction',
  'restaurant',
  'lodging',
  'city',
  'airport',
  'station',
  'center',
  'area',
] as const

export const resolvedPlaceSchema = z.object({
  /** Of the guide, as find_places gives it; null for anything else. */
  id: z.string().nullable(),
  name: z.string(),
  kind: z.enum(resolvedKinds),
  lat: z.number(),
  lng: z.number(),
})
export type ResolvedPlace = z.infer<typeof resolvedPlaceSchema>

/** Names that are almost the one asked for. */
export const candidateNamesSchema = z.array(z.object({ id: z.string().nullable(), name: z.string(), kind: z.string() }))
