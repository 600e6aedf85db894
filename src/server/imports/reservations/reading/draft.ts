// A reservation while it is read: each field with where it stands and how sure it is.
import type { Reservation, ReservationField, ReservationType } from '#contract/reservation.ts'
import type { Found } from '../text/span.ts'

/** `start === end`: the original does not show it. */
export type DraftFields = { [Field in ReservationField]?: Found<NonNullable<Reservation[Field]>> }

export interface Draft {
  type: ReservationType
  /** How sure the kind is; absent where data for programs name it. */
  typeConfidence?: number
  fields: DraftFields
}

export function found<Value>(value: Value, confidence: number, start = 0, end = start): Found<Value> {
  return { value, confidence, start, end }
}

/** A local time out of a day and, where there is one, a time. */
export function localTime(
  day: { day: string; confidence: number; start: number; end: number },
  time: { time: string; start: number; end: number } | null,
): Found<string> {
  if (!time) return found(day.day, Math.min(day.confidence, 0.55), day.start, day.end)
  const isNear = Math.abs(time.start - day.end) < 30 && time.start >= day.start
  const span = isNear
    ? { start: day.start, end: Math.max(day.end, time.end) }
    : { start: time.start, end: time.end, ...(day.end > day.start && { also: { start: day.start, end: day.end } }) }
  return { value: `${day.day}T${time.time}`, confidence: day.confidence, ...span }
}
