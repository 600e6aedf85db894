import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import type { TripDetail } from '#contract/trip.ts'
import { firstDaysOf } from '#contract/trip-stops.ts'
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
      const trip = await trips.get(actor, tripId)
      return {
        output: factsOfTrip(trip),
        summary: t('tools.get_trip.read', { title: trip.title, count: trip.itinerary.length }),
      }
    },
  })

/** Places by their names, and the items of the plan. */
export function factsOfTrip({ destination, stops, origin, itinerary, summary, ...trip }: TripDetail) {
  return {
    ...trip,
    destination: destination.name,
    stops: stops.map(({ place }) => place.name),
    firstDays: firstDaysOf(stops),
    origin: origin?.name ?? null,
    plannedCost: summary.plannedCost,
    items: itinerary,
  }
}
