import { z } from 'zod'
import { daySchema } from '#contract/paging.ts'
import { addDays } from '../../kernel/calendar.ts'
import { assumedLead } from '../planning-context/planning-context.ts'
import { whereTo } from '../planning-context/resolve-place.ts'
import { words } from '../prompts/words.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const weatherFactsSchema = z.object({
  place: z.string(),
  /** The trip has no dates: these are the ones that were assumed. */
  assumed: z.boolean(),
  /** `estimated` is the usual weather of the season, not a forecast. */
  kind: z.string(),
  days: z.array(
    z.object({ date: z.string(), highC: z.number(), lowC: z.number(), rainChance: z.number(), rainMm: z.number() }),
  ),
})
export type WeatherFacts = z.infer<typeof weatherFactsSchema>

const defaultDays = 5

export const getWeather = (powers: Pick<ToolDependencies, 'trips' | 'weather' | 'geocoding'>) =>
  defineTool({
    name: 'get_weather',
    description: 'Weather day by day at the destination (or in `city`) for the days of the trip (or from `from` on).',
    label: { zh: '查看天气', en: 'Checking the weather' },
    input: z.object({
      city: z.string().max(80).optional(),
      from: daySchema.optional(),
      days: z.number().int().min(1).max(16).optional(),
    }),
    output: weatherFactsSchema,
    timeoutMs: 8000,
    async run({ city, from, days }, { actor, tripId, language, today, signal }) {
      const trip = await powers.trips.get(actor, tripId)
      const place = await whereTo(powers, { actor, tripId, city, language, signal })
      const start = from ?? trip.startDate ?? addDays(today, assumedLead)
      const to = addDays(start, Math.min(16, days ?? trip.durationDays ?? defaultDays) - 1)
      const { items, source, checkedAt } = await powers.weather.daily(
        { lat: place.lat, lng: place.lng, from: start, to },
        { signal },
      )
      const provenance = { ...source, checkedAt }
      const shown = items.map(({ date, highC, lowC, rainChance, rainMm }) => ({
        date,
        highC,
        lowC,
        rainChance,
        rainMm,
      }))
      return {
        output: { place: place.name, assumed: !from && !trip.startDate, kind: source.kind, days: shown },
        summary: words[language].weatherOf(place.name),
        card: { type: 'weather', place: place.name, days: shown, source: provenance },
        source: provenance,
      }
    },
  })
