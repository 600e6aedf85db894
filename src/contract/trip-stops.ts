// The stops of a trip: where it stays, in order. A day belongs to the stop where its night is spent, the last day to the last stop.
// Pages read the days without loading a schema.
import type { z } from 'zod'
import type { tripStopSchema } from './place.ts'

export const mostStops = 12
/** Of a whole trip, and so of one stop. A trip has one day more. */
export const mostNights = 59

export type TripStop = z.infer<typeof tripStopSchema>

interface Stay {
  nights: number | null
}

export interface StopSpan<Stop extends Stay> {
  stop: Stop
  index: number
  /** 1 = first day of the trip. */
  firstDay: number
  /** Zero nights on a single stop still make a day. null while the trip has no length. */
  lastDay: number | null
}

/** The days of each stop. On its first day, but for the first stop, one comes over from the stop before. */
export function stopSpans<Stop extends Stay>(stops: readonly Stop[]): StopSpan<Stop>[] {
  let firstDay = 1
  return stops.map((stop, index) => {
    const isLast = index === stops.length - 1
    const lastDay = stop.nights === null ? null : firstDay + stop.nights - (isLast ? 0 : 1)
    const span = { stop, index, firstDay, lastDay }
    firstDay += stop.nights ?? 0
    return span
  })
}

/** Of each stop, 1 = first day of the trip; empty while their nights are not known. */
export function firstDaysOf(stops: readonly Stay[]): number[] {
  return stops.every(({ nights }) => nights !== null) ? stopSpans(stops).map(({ firstDay }) => firstDay) : []
}

/** The stop of a day (1 = first). Days beyond the trip belong to the last stop; without a length every day is the first's. */
export function stopOfDay<Stop extends Stay>(stops: readonly Stop[], day: number): Stop | undefined {
  const spans = stopSpans(stops)
  const span = spans.find(({ lastDay }) => lastDay === null || day <= lastDay) ?? spans.at(-1)
  return span?.stop
}

/** The stop that is left on this day; null where one stays, or where the trip begins. */
export function stopBefore<Stop extends Stay>(stops: readonly Stop[], day: number): Stop | null {
  const span = stopSpans(stops).find(({ index, firstDay }) => index > 0 && firstDay === day)
  return span && span.stop.nights !== null ? (stops[span.index - 1] ?? null) : null
}

/** Nights of all stops; null while the trip has no length. */
export function nightsOf(stops: readonly Stay[]): number | null {
  return stops.reduce<number | null>((sum, { nights }) => (sum === null || nights === null ? null : sum + nights), 0)
}

/** The stops with nights that make up `durationDays`: the last ones take what is added or missing, none falls below one night. */
export function fitNights<Stop extends Stay>(stops: readonly Stop[], durationDays: number | null): Stop[] {
  if (durationDays === null) return stops.map((stop) => ({ ...stop, nights: null }))
  const least = stops.length > 1 ? 1 : 0
  const fitted = stops.map((stop) => ({ ...stop, nights: Math.max(least, stop.nights ?? least) }))
  let missing = durationDays - 1 - fitted.reduce((sum, { nights }) => sum + nights, 0)
  for (const stop of fitted.toReversed()) {
    const change = Math.max(least - stop.nights, missing)
    stop.nights += change
    missing -= change
  }
  return fitted
}

/** The shortest trip that has a night at each of these stops. */
export function leastDays(stopCount: number): number {
  return stopCount > 1 ? stopCount + 1 : 1
}
