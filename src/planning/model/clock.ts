// Wall times to instants and back, fast: the offsets of a zone are read once per stretch between two clock changes.
import { Temporal } from 'temporal-polyfill'

type OffsetPeriod = { from: number; to: number; offset: number }
const periodsOf = new Map<string, OffsetPeriod[]>()

/** Instants are minutes since 1970 UTC; `clockMinutes` may pass 1440 into the next days. Skipped times move on by the gap. */
export function instantAt(zone: string, epochDay: number, clockMinutes: number): number {
  const wall = epochDay * 1440 + clockMinutes
  const before = offsetAt(zone, wall - 1440)
  const after = offsetAt(zone, wall + 1440)
  if (before === after) return wall - before
  const isBefore = offsetAt(zone, wall - before) === before
  const isAfter = offsetAt(zone, wall - after) === after
  return isAfter && !isBefore ? wall - after : wall - before
}

/** `YYYY-MM-DDTHH:MM`. */
export function localAt(zone: string, instant: number): string {
  return new Date((instant + offsetAt(zone, instant)) * 60_000).toISOString().slice(0, 16)
}

export function localEpochDay(zone: string, instant: number): number {
  return Math.floor((instant + offsetAt(zone, instant)) / 1440)
}

export function instantOfLocal(zone: string, local: string): number {
  return instantAt(zone, epochDayOf(local.slice(0, 10)), clockMinutesOf(local.slice(11)))
}

export function epochDayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

export function dateOfEpochDay(epochDay: number): string {
  const known = dates.get(epochDay)
  if (known !== undefined) return known
  if (dates.size >= mostDates) dates.clear()
  const date = new Date(epochDay * 86_400_000).toISOString().slice(0, 10)
  dates.set(epochDay, date)
  return date
}

/** Asked for thousands of times a trip, of few days. */
const dates = new Map<number, string>()
const mostDates = 1000

/** `HH:MM`, up to 29:59. */
export function clockMinutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

/** Minutes east of UTC. */
function offsetAt(zone: string, instant: number): number {
  const periods = periodsOf.get(zone) ?? []
  const known = periods.find(({ from, to }) => from <= instant && instant < to)
  if (known) return known.offset
  const read = readPeriod(zone, instant)
  periodsOf.set(zone, [...periods, read])
  return read.offset
}

function readPeriod(zone: string, instant: number): OffsetPeriod {
  const moment = Temporal.Instant.fromEpochMilliseconds(instant * 60_000).toZonedDateTimeISO(zone)
  const next = moment.getTimeZoneTransition('next')
  const previous = moment.add({ seconds: 1 }).getTimeZoneTransition('previous')
  return {
    from: previous ? previous.epochMilliseconds / 60_000 : Number.NEGATIVE_INFINITY,
    to: next ? next.epochMilliseconds / 60_000 : Number.POSITIVE_INFINITY,
    offset: moment.offsetNanoseconds / 60_000_000_000,
  }
}
