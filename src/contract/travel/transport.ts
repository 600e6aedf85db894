// Flights and trains: asked for in one way, answered in one way.
import { z } from 'zod'
import { priceSchema } from '../money.ts'
import { dayInputSchema } from '../paging.ts'
import { bilingualSchema, geoPointSchema, placeRefSchema, timeZoneSchema } from '../place.ts'
import { localTimeSchema } from '../planning/calendar.ts'
import { answerOf } from '../provider-answer.ts'

export const transportQuerySchema = z.object({
  from: placeRefSchema,
  to: placeRefSchema,
  /** Of the departure, at `from`. */
  date: dayInputSchema,
  people: z.number().int().min(1).max(9).default(1),
  limit: z.number().int().min(1).max(50).default(20),
})
export type TransportQuery = z.infer<typeof transportQuerySchema>

const terminalSchema = geoPointSchema.extend({
  /** IATA code of an airport; null for a station. */
  code: z.string().nullable(),
  /** In the language of the place or of the question. */
  name: z.string(),
  /** In both languages, where both are known. */
  names: bilingualSchema.optional(),
  zone: timeZoneSchema,
})
export type Terminal = z.infer<typeof terminalSchema>

const transportOfferSchema = z.object({
  id: z.string(),
  mode: z.enum(['flight', 'train']),
  carrier: z.string(),
  number: z.string(),
  from: terminalSchema,
  to: terminalSchema,
  /** Wall times at `from` and at `to`. */
  departs: localTimeSchema,
  arrives: localTimeSchema,
  /** From departure to arrival, changes included. */
  minutes: z.number().int().min(1),
  /** Codes or names of where one changes; empty = direct. */
  via: z.array(z.string()),
  /** One adult, one way. */
  price: priceSchema,
})
export type TransportOffer = z.infer<typeof transportOfferSchema>

export const transportAnswerSchema = answerOf(transportOfferSchema)
export type TransportAnswer = z.infer<typeof transportAnswerSchema>
