// Days that a plan leaves without a sight because the guide has no more to offer.
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'

/** Numbers from 1. Days of a journey, with something fixed, or at a stop without a guide are not meant. */
export function freeDays({ stops }: Pick<PlanningContext, 'stops'>, { days }: Pick<Itinerary, 'days'>): number[] {
  const guided = new Set(stops.flatMap(({ id, guide }) => (guide ? [id] : [])))
  return days.flatMap(({ items }, index) => {
    const isFree =
      items.every(({ kind }) => kind === 'meal' || kind === 'lodging') &&
      items.every(({ stopId }) => guided.has(stopId))
    return isFree && index < days.length - 1 ? [index + 1] : []
  })
}
