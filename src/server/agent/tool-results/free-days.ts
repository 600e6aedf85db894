// Days that a plan leaves without a sight: the guide has no more to offer, or there is none.
import type { PlanSummary } from '#contract/agent-tools/plan-itinerary.ts'
import type { Itinerary } from '#contract/planning/itinerary.ts'
import { stopSpans } from '#contract/trip-stops.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'

type Days = Pick<Itinerary, 'days'>
type Context = Pick<PlanningContext, 'stops' | 'candidates' | 'request'>

/** Numbers from 1. Days of a journey, with something fixed, or at a stop without a guide are not meant. */
export function freeDays({ stops, request }: Pick<Context, 'stops' | 'request'>, { days }: Days): number[] {
  const guided = new Set(stops.flatMap(({ id, guide }) => (guide ? [id] : [])))
  return days.flatMap(({ items }, index) => {
    const isFree =
      items.every(({ kind }) => kind === 'meal' || kind === 'lodging') &&
      items.every(({ stopId }) => guided.has(stopId))
    const isLeaving = index === days.length - 1 && (request.departure !== null || !guided.has(stops.at(-1)?.id ?? ''))
    return isFree && !isLeaving ? [index + 1] : []
  })
}

/** By stop, the days there on which nothing is suggested, that of the arrival and the last one of the trip included. */
export function unguidedDays(
  { stops, candidates }: Pick<Context, 'stops' | 'candidates'>,
  { days }: Days,
): PlanSummary['unguided'] {
  const known = new Set(candidates.places.map(({ stopId }) => stopId))
  return stopSpans(stops).flatMap(({ stop, firstDay, lastDay }) => {
    if (known.has(stop.id) || lastDay === null) return []
    const isEmpty = (day: number) =>
      !days[day - 1]?.items.some(({ kind }) => kind === 'visit' || kind === 'appointment')
    const empty = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index).filter(isEmpty)
    return empty.length > 0 ? [{ place: stop.place.name, days: empty }] : []
  })
}
