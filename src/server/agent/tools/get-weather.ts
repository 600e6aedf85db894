import { getWeatherSpec } from '#contract/agent-tools/get-weather.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../../kernel/calendar.ts'
import { assumedLeadDays } from '../planning-context/assumed-start.ts'
import { resolvePlace } from '../planning-context/resolve-place.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** For a trip without a length. */
const defaultDays = 5
const maxDays = 16

export const getWeather = ({ trips, weather, geocoding }: Pick<ToolDependencies, 'trips' | 'weather' | 'geocoding'>) =>
  defineTool({
    spec: getWeatherSpec,
    description: 'Weather day by day at the destination (or in `city`) for the days of the trip (or from `from` on).',
    timeoutMs: 8000,
    async run({ city, from, days }, { actor, tripId, locale, today, signal }) {
      const trip = await trips.get(actor, tripId)
      const place = await resolvePlace(geocoding, trip, { city, locale, signal })
      const start = from ?? trip.startDate ?? addDays(today, assumedLeadDays)
      const to = addDays(start, Math.min(maxDays, days ?? trip.durationDays ?? defaultDays) - 1)
      const { items, source, checkedAt } = await weather.daily(
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
        summary: createServerTranslator(locale)('agent.summary.weatherOf', { place: place.name }),
        card: { type: 'weather', place: place.name, days: shown, source: provenance },
        source: provenance,
      }
    },
  })
