// What the clocks at a stop show: how far they are from Greenwich, and whether they change during the stay.
import { addDays } from '#lib/calendar-days.ts'

export interface ClockChange {
  /** `YYYY-MM-DD`, the day that has an hour less or more. */
  date: string
  direction: 'forward' | 'back'
}

/** Minutes from UTC at noon of a day. Rules change at night, so that noon has what the day has. */
export function offsetAt(zone: string, date: string): number {
  const noon = new Date(`${date}T12:00:00Z`)
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(noon)
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT([+-])(\d+):?(\d+)?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

/** `GMT-10`, `GMT+5:30`. */
export function formatOffset(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `GMT${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** The first change from the day after `from` to `to`; null where the clocks stay as they are. */
export function findClockChange(zone: string, from: string, to: string): ClockChange | null {
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const change = offsetAt(zone, date) - offsetAt(zone, addDays(date, -1))
    if (change !== 0) return { date, direction: change > 0 ? 'forward' : 'back' }
  }
  return null
}
