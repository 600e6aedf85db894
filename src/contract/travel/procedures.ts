// What the `travel` procedures take where a place may be given by its name.
import { z } from 'zod'
import { lineSchema } from '../paging.ts'
import { bilingualSchema, placeRefSchema } from '../place.ts'
import { localModeSchema } from '../planning/distance-model.ts'
import { answerOf } from '../provider-answer.ts'
import { placeInputSchema } from '../trip.ts'
import { placeQuerySchema } from './place-search.ts'
import { transportQuerySchema } from './transport.ts'

export const geocodeQuerySchema = z.object({
  /** Chinese or English: a city, an airport or its code, perhaps with the country after a comma. */
  text: lineSchema.max(120),
  limit: z.number().int().min(1).max(20).default(8),
  /** Set while the name is being typed: public sources are asked for finished names only. */
  asYouType: z.boolean().default(false),
})
export type GeocodeQuery = z.infer<typeof geocodeQuerySchema>

const geocodedPlaceSchema = placeRefSchema.extend({
  kind: z.enum(['city', 'region', 'island', 'station', 'airport', 'place']),
  names: bilingualSchema,
  /** Province, state or the like, which tells namesakes apart; null where it is not known. */
  admin: bilingualSchema.nullable(),
  guideId: z.string().nullable(),
  /** Another place of the same name is as likely meant: ask before taking it. */
  isTied: z.boolean(),
})
export const geocodeAnswerSchema = answerOf(geocodedPlaceSchema)

export const searchPlacesSchema = placeQuerySchema.extend({
  /** Somebody is still typing: live sources are asked for whole cities only, not for each text. */
  asYouType: z.boolean().default(false),
})
export type SearchPlaces = z.infer<typeof searchPlacesSchema>

export const transportSearchSchema = transportQuerySchema.extend({ from: placeInputSchema, to: placeInputSchema })
export type TransportSearch = z.infer<typeof transportSearchSchema>

export const routeSearchSchema = z.object({
  from: placeInputSchema,
  to: placeInputSchema,
  modes: z.array(localModeSchema).min(1).max(5).default(['walk', 'transit', 'taxi']),
})
export type RouteSearch = z.infer<typeof routeSearchSchema>
