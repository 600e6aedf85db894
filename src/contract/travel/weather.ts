import { z } from 'zod'
import { sourceKindSchema } from '../itinerary.ts'
import { dayInputSchema } from '../paging.ts'
import { geoPointSchema } from '../place.ts'
import { answerOf } from '../provider-answer.ts'

export const weatherQuerySchema = geoPointSchema
  .extend({ from: dayInputSchema, to: dayInputSchema })
  .refine(({ from, to }) => from <= to, 'the last day lies before the first')
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 365 * 86_400_000, 'at most a year')
export type WeatherQuery = z.infer<typeof weatherQuerySchema>

const weatherDaySchema = z.object({
  date: z.string(),
  highC: z.number(),
  lowC: z.number(),
  /** 0 to 1. */
  rainChance: z.number().min(0).max(1),
  rainMm: z.number().min(0),
  /** The day's strongest wind; null = not known. */
  windKmh: z.number().nullable(),
  /** A forecast and what lies beyond its horizon may stand in one answer. */
  kind: sourceKindSchema,
})
export type WeatherDay = z.infer<typeof weatherDaySchema>

export const weatherAnswerSchema = answerOf(weatherDaySchema)
export type WeatherAnswer = z.infer<typeof weatherAnswerSchema>
