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
  const coming = arrival && hasNoSight(days[0]?.items ?? []) ? [{ day: 1, end: 'arrival' as const, leaveBy: null }] : []
  const isLast = departure?.at.startsWith(days.at(-1)?.date ?? '-') && hasNoSight(days.at(-1)?.items ?? [])
  const guide = stops.at(-1)?.guide ?? null
  return [
    ...coming.map((day) => ({ ...day, at: clockOf(arrival) })),
    ...(departure && isLast
      ? [{ day: days.length, end: 'departure' as const, at: clockOf(departure), leaveBy: setOut(departure, guide) }]
      : []),
  ]
}

const clockOf = (journey: Pick<Journey, 'at'> | null) => journey?.at.slice(11) ?? ''

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
