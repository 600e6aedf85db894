// What a plan leaves open: days without a sight (the guide has no more, there is none, people only come or go), nights without a bed.
import type { PlanSummary } from '#contract/agent-tools/plan-itinerary.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import type { Journey } from '#contract/planning/request.ts'
import { clockOfMinute, minuteOfClock } from '#contract/travel-day.ts'
import { stopSpans } from '#contract/trip-stops.ts'
import { departureBuffer } from '#planning/journey.ts'
import { openBedOf } from '../planning-context/own-stays.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'

type Days = Pick<Itinerary, 'days'>
type Context = Pick<PlanningContext, 'stops' | 'candidates' | 'request'>

/** Numbers from 1. Days of a journey, with something fixed, or at a stop without a guide are not meant. */
export function freeDays({ stops, request }: Pick<Context, 'stops' | 'request'>, { days }: Days): number[] {
  const guided = new Set(stops.flatMap(({ id, guide }) => (guide ? [id] : [])))
  return days.flatMap(({ items }, index) => {
    const isFree = hasNoSight(items) && items.every(({ stopId }) => guided.has(stopId))
    const isComing = index === 0 && request.arrival !== null
    const isLeaving = index === days.length - 1 && (request.departure !== null || !guided.has(stops.at(-1)?.id ?? ''))
    return isFree && !isComing && !isLeaving ? [index + 1] : []
  })
}

const hasNoSight = (items: readonly PlannedItem[]) => items.every(({ kind }) => kind === 'meal' || kind === 'lodging')

/** The first and the last day, where the journey that was stated or booked leaves no time for a sight. */
export function journeyDays(
  { stops, request: { arrival, departure } }: Pick<Context, 'stops' | 'request'>,
  { days }: Days,
): PlanSummary['journeyDays'] {
  const [first, last] = [days[0], days.at(-1)]
  const found: PlanSummary['journeyDays'] = []
  if (arrival && first && hasNoSight(first.items))
    found.push({ day: 1, end: 'arrival', at: clockOf(arrival), leaveBy: null })
  if (departure && last && departure.at.startsWith(last.date) && hasNoSight(last.items)) {
    const leaveBy = setOut(departure, stops.at(-1)?.guide ?? null)
    found.push({ day: days.length, end: 'departure', at: clockOf(departure), leaveBy })
  }
  return found
}

const clockOf = ({ at }: Pick<Journey, 'at'>) => at.slice(11)

/** In time for the terminal by the usual way there, down to ten minutes. */
function setOut(departure: Journey, guide: Context['stops'][number]['guide']): string | null {
  const terminal = departure.mode === 'flight' ? guide?.airport : guide?.station
  if (!terminal) return null
  const minute = minuteOfClock(clockOf(departure)) - departureBuffer(departure) - terminal.minutesToCenter
  return minute < 0 ? null : clockOfMinute(minute - (minute % 10))
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

/** By stop, nights for which nothing is booked and no source knows a bed. */
export function nightsWithoutBed({
  stops,
  candidates,
}: Pick<Context, 'stops' | 'candidates'>): PlanSummary['withoutBed'] {
  const beds = new Set(candidates.lodgings.map(({ id }) => id))
  return stops.flatMap((stop) =>
    beds.has(openBedOf(stop)) && stop.nights > 0 ? [{ place: stop.place.name, nights: stop.nights }] : [],
  )
}
