import { z } from 'zod'
import { sourceKindSchema } from '../itinerary.ts'
import { geoPointSchema, timeZoneSchema } from '../place.ts'
import { answerOf } from '../provider-answer.ts'

export const hourlyWeatherQuerySchema = geoPointSchema.extend({
  zone: timeZoneSchema,
  /** From the hour that has begun. */
  hours: z.number().int().min(1).max(36).default(12),
})
export type HourlyWeatherQuery = z.infer<typeof hourlyWeatherQuerySchema>

const weatherHourSchema = z.object({
  /** Of the hour's beginning, in the zone that was given. */
  date: z.string(),
  time: z.string(),
  tempC: z.number(),
  /** 0 to 1; where only the day is known, the chance of the day. */
  rainChance: z.number().min(0).max(1),
  rainMm: z.number().min(0),
  kind: sourceKindSchema,
})
export type WeatherHour = z.infer<typeof weatherHourSchema>

export const hourlyWeatherAnswerSchema = answerOf(weatherHourSchema)
export type HourlyWeatherAnswer = z.infer<typeof hourlyWeatherAnswerSchema>
