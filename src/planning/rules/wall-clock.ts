// Wall time to instants for the checker, straight through Temporal: slow, but beyond doubt.
import { Temporal } from 'temporal-polyfill'

/** Minutes since 1970 UTC. Of a time that comes twice the first is meant; a skipped one moves on by the gap. */
export function instantOf(local: string, zone: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds / 60_000
}

/** A clock time from 00:00 to 29:59 of a date. */
export function instantOnDate(date: string, clock: string, zone: string): number {
  const hours = Number(clock.slice(0, 2))
  const day = Temporal.PlainDate.from(date).add({ days: Math.floor(hours / 24) })
  return instantOf(`${day}T${String(hours % 24).padStart(2, '0')}:${clock.slice(3)}`, zone)
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** 0 = Monday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek - 1
}

/** False in the hour that a daylight-saving change skips. */
export function existsOnClock(local: string, zone: string): boolean {
  const asked = Temporal.PlainDateTime.from(local)
  return asked.toZonedDateTime(zone).toPlainDateTime().equals(asked)
}
