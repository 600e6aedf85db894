import { Temporal } from 'temporal-polyfill'

interface Journey {
  date: string
  /** Minutes after midnight, wall time at the start. */
  minuteOfDay: number
  minutes: number
  fromZone: string
  toZone: string
}

/** Wall times of departure and arrival, across zones, dates and changes of the clock, to the minute. */
export function wallTimesOf({ date, minuteOfDay, minutes, fromZone, toZone }: Journey): {
  departs: string
  arrives: string
} {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 })
  const departs = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: fromZone, plainTime: time })
  return { departs: wallTime(departs), arrives: wallTime(departs.add({ minutes }).withTimeZone(toZone)) }
}

function wallTime(at: Temporal.ZonedDateTime): string {
  return at.toPlainDateTime().toString({ smallestUnit: 'minute' })
}
