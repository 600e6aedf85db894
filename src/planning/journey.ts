// A journey outside the plan (`request.arrival`, `request.departure`): its day, its terminal and the time it needs.
import type { Journey, PlanningRequest } from '#contract/planning/request.ts'
import type { Spot } from './distance.ts'

/** Minutes from landing to leaving the terminal. */
export function arrivalBuffer({
  mode,
  international,
  bufferMinutes,
}: Pick<Journey, 'mode' | 'international' | 'bufferMinutes'>): number {
  if (bufferMinutes !== undefined) return bufferMinutes
  if (mode === 'flight') return international ? 60 : 30
  return mode === 'drive' || mode === 'taxi' ? 0 : 10
}

/** Minutes at the terminal before take-off. */
export function departureBuffer({ mode, international, bufferMinutes }: Journey): number {
  if (bufferMinutes !== undefined) return bufferMinutes
  if (mode === 'flight') return international ? 120 : 90
  return mode === 'drive' || mode === 'taxi' ? 0 : 30
}

/** The terminal as a spot of the stop where the journey ends or begins; null = not known. */
function terminalOf({ terminal }: Journey, stopId: string): Spot | null {
  return terminal ? { ...terminal, stopId } : null
}

/** An arrival before this hour needs a bed for what is left of the night. */
const nightArrival = '02:00'

/** The date of the night that a wall time belongs to. */
export function nightOf(local: string): string {
  const date = local.slice(0, 10)
  return local.slice(11) < nightArrival ? dayBefore(date) : date
}

/** The date of the plan on which a journey ends: a landing after midnight belongs to the evening before. */
export function arrivalDate({ at }: Pick<Journey, 'at'>, { startDate }: Pick<PlanningRequest, 'startDate'>): string {
  const night = nightOf(at)
  return night < startDate ? startDate : night
}

/** The date of the plan on which a departure bounds the day: a take-off up to 06:00 belongs to the evening before. */
export function departureDate({ at }: Pick<Journey, 'at'>): string {
  const date = at.slice(0, 10)
  if (at.slice(11) >= '06:00') return date
  return dayBefore(date)
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

type Stays = { stopOrder: readonly string[]; days: readonly { date: string }[] }

/** Where the day begins if a journey ends on its date. */
export function arrivalSpot(request: PlanningRequest, { stopOrder, days }: Stays, day: number): Spot | null {
  const { arrival } = request
  const stopId = stopOrder[0]
  return arrival && stopId !== undefined && arrivalDate(arrival, request) === days[day]?.date
    ? terminalOf(arrival, stopId)
    : null
}

/** Where the day ends if a journey begins then. */
export function departureSpot({ departure }: PlanningRequest, { stopOrder, days }: Stays, day: number): Spot | null {
  const stopId = stopOrder.at(-1)
  return departure && stopId !== undefined && departureDate(departure) === days[day]?.date
    ? terminalOf(departure, stopId)
    : null
}
