// A VTIMEZONE for the time of a trip: readers that do not know a zone by its name take its offsets from here.
import { Temporal } from 'temporal-polyfill'

/** The offsets of `zone` from a year before `firstDay` to a year after `lastDay`. */
export function timeZoneLines(zone: string, firstDay: string, lastDay: string): string[] {
  const from = Temporal.PlainDate.from(firstDay).subtract({ years: 1 }).toZonedDateTime(zone)
  const until = Temporal.PlainDate.from(lastDay).add({ years: 1 }).toZonedDateTime(zone)
  const periods = [observance(from, from.offset)]
  for (let at = from.getTimeZoneTransition('next'); at; at = at.getTimeZoneTransition('next')) {
    if (Temporal.ZonedDateTime.compare(at, until) > 0) break
    periods.push(observance(at, at.subtract({ nanoseconds: 1 }).offset))
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...periods.flat(), 'END:VTIMEZONE']
}

/** `DTSTART` is the local time before the change, as the clocks showed it. */
function observance(at: Temporal.ZonedDateTime, offsetBefore: string): string[] {
  const kind = isDaylight(at) ? 'DAYLIGHT' : 'STANDARD'
  const before = at.toInstant().toZonedDateTimeISO(offsetBefore)
  return [
    `BEGIN:${kind}`,
    `DTSTART:${before.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${compact(offsetBefore)}`,
    `TZOFFSETTO:${compact(at.offset)}`,
    `END:${kind}`,
  ]
}

/** Ahead of the least offset of its year. */
function isDaylight(at: Temporal.ZonedDateTime): boolean {
  const offsets = [1, 7].map((month) => at.with({ month, day: 1 }).offsetNanoseconds)
  return at.offsetNanoseconds > Math.min(...offsets)
}

function compact(offset: string): string {
  return offset.replaceAll(':', '')
}
