// Dates, wall times and zones, on Temporal. A day is `YYYY-MM-DD`; a wall time is `YYYY-MM-DDTHH:MM` without a zone.
import { Temporal } from 'temporal-polyfill'

/** The last day that is written with four digits of a year: earlier bounds let such days be stored. */
const lastDay = Temporal.PlainDate.from('9999-12-31')

/** No later than the last day of the year 9999. */
export function addDays(day: string, days: number): string {
  const later = Temporal.PlainDate.from(day).add({ days })
  return (Temporal.PlainDate.compare(later, lastDay) > 0 ? lastDay : later).toString()
}

/** Whole days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days
}

/** Every day from the first to the last, both included; none where the last is earlier. */
export function eachDay(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index))
}

/** Monday = 0. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek - 1
}

export function daysInMonth(day: string): number {
  return Temporal.PlainDate.from(day).daysInMonth
}

/** null where the calendar has no such day. */
export function dayFrom(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** The calendar day in a zone at an instant. */
export function dayIn(zone: string, at: Date): string {
  return zoned(zone, at).toPlainDate().toString()
}

/** Days from an instant to the start (in UTC) of a day, with fractions. */
export function daysUntil(day: string, at: Date): number {
  const start = Temporal.PlainDate.from(day).toZonedDateTime('UTC')
  return zoned('UTC', at).until(start).total('days')
}

export function addMinutes(wallTime: string, minutes: number): string {
  return toMinute(Temporal.PlainDateTime.from(wallTime).add({ minutes }))
}

/** A wall time of one zone by the clocks of another. */
export function wallTimeIn(zone: string, wallTime: string, ofZone: string): string {
  return toMinute(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(ofZone).withTimeZone(zone).toPlainDateTime())
}

interface Journey {
  date: string
  /** Minutes after midnight, wall time at the start. */
  minuteOfDay: number
  minutes: number
  fromZone: string
  toZone: string
}

/** Wall times of departure and arrival, across zones, dates and clock changes. */
export function wallTimesOf({ date, minuteOfDay, minutes, fromZone, toZone }: Journey): {
  departs: string
  arrives: string
} {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 })
  const departs = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: fromZone, plainTime })
  const arrives = departs.add({ minutes }).withTimeZone(toZone)
  return { departs: toMinute(departs.toPlainDateTime()), arrives: toMinute(arrives.toPlainDateTime()) }
}

/** Hours that a zone is ahead of UTC at noon of a day, with fractions. */
export function offsetHours(zone: string, day: string): number {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
  return noon.offsetNanoseconds / 3_600_000_000_000
}

/** Minutes that really pass between two wall times in their zones, clock changes included; negative where it ends first. */
export function minutesBetween(times: { departs: string; arrives: string; fromZone: string; toZone: string }): number {
  const at = (wallTime: string, zone: string) => Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone).toInstant()
  return Math.round(at(times.departs, times.fromZone).until(at(times.arrives, times.toZone)).total('minutes'))
}

/** The instant that lies so many days of 24 hours before another. */
export function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * 24 * 60 * 60_000)
}

/** The instant that lies so many days of 24 hours after another. */
export function daysAfter(at: Date, days: number): Date {
  return daysBefore(at, -days)
}

function zoned(zone: string, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
}

function toMinute(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' })
}
