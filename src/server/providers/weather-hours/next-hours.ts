import { Temporal } from 'temporal-polyfill'

export interface HourOfZone {
  date: string
  /** `HH:00`, or `HH:30` in zones that are half an hour off. */
  time: string
}

/** The hour that has begun and those that follow, as the clocks of a zone show them. */
export function nextHours(now: Date, zone: string, count: number): HourOfZone[] {
  const first = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).round({
    smallestUnit: 'hour',
    roundingMode: 'floor',
  })
  return Array.from({ length: count }, (_, hours) => {
    const at = first.add({ hours }).toPlainDateTime()
    return { date: at.toPlainDate().toString(), time: at.toPlainTime().toString().slice(0, 5) }
  })
}
