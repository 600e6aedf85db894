// Wall times to instants for the checker, through Temporal: slow, so it is asked once a day and results are cached.
import { Temporal } from 'temporal-polyfill'

/** Minutes since 1970 UTC. Of a time that comes twice the first is meant; a skipped one moves on by the gap. */
export const instantOf = memoize((local: string, zone: string) => {
  const offset = offsetOn(local.slice(0, 10), zone)
  return offset === null ? exactInstant(local, zone) : Date.parse(`${local}Z`) / 60_000 - offset
})

/** Minutes east of UTC on that day; null where the clocks change on it or right after it. */
const offsetOn = memoize((date: string, zone: string): number | null => {
  const [from, to] = [`${date}T00:00`, `${addDays(date, 1)}T00:00`].map(
    (local) => Date.parse(`${local}Z`) / 60_000 - exactInstant(local, zone),
  )
  return from !== undefined && from === to ? from : null
})

function exactInstant(local: string, zone: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds / 60_000
}

export const addDays = memoize((date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString())

/** 0 = Monday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** False in the hour that a daylight-saving change skips. */
export const existsOnClock = memoize((local: string, zone: string) => {
  const asked = Temporal.PlainDateTime.from(local)
  return asked.toZonedDateTime(zone).toPlainDateTime().equals(asked)
})

/** A clock time from 00:00 to 29:59 of a date. */
export function instantOnDate(date: string, clock: string, zone: string): number {
  const hours = Number(clock.slice(0, 2))
  const day = addDays(date, Math.floor(hours / 24))
  return instantOf(`${day}T${String(hours % 24).padStart(2, '0')}:${clock.slice(3)}`, zone)
}

const maxCached = 5000

function memoize<A extends string, B extends string | number, T extends string | number | boolean | null>(
  work: (a: A, b: B) => T,
): (a: A, b: B) => T {
  const cache = new Map<string, T>()
  return (a, b) => {
    const key = `${a} ${b}`
    const known = cache.get(key)
    if (known !== undefined) return known
    if (cache.size >= maxCached) cache.clear()
    const answer = work(a, b)
    cache.set(key, answer)
    return answer
  }
}
