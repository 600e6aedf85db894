import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const getTrip = ({ trips }: Pick<ToolDependencies, 'trips'>) =>
  defineTool({
    spec: getTripSpec,
    description: 'The trip as it stands now: dates, party, budget, items of the plan with their ids, tasks.',
    timeoutMs: 5000,
    async run(_, { actor, tripId, locale }) {
      const t = createServerTranslator(locale)
      const { destination, origin, stops, itinerary, summary, ...trip } = await trips.get(actor, tripId)
      return {
        output: {
          ...trip,
          destination: destination.name,
          stops: stops.map(({ place }) => place.name),
          origin: origin?.name ?? null,
          plannedCost: summary.plannedCost,
          items: itinerary,
        },
        summary: t('tools.get_trip.read', { title: trip.title, count: itinerary.length }),
      }
    },
  })
