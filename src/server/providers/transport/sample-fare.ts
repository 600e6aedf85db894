import { daysUntil, weekdayOf } from '../../kernel/calendar.ts'
import type { Clock } from '../clock/clock.ts'
import { holidayFactor } from '../sample/season.ts'
import { seededRandom } from '../sample/seeded-random.ts'

interface FareQuestion {
  /** Fare in US dollars of a quiet day, booked a month ahead. */
  base: number
  date: string
  fromCountry: string
  /** Of the service: each has prices of its own. */
  id: string
  minuteOfDay: number
}

/** By season, weekday, lead time and hour. */
export function fareOn({ base, date, fromCountry, id, minuteOfDay }: FareQuestion, clock: Clock): number {
  const month = Number(date.slice(5, 7))
  const summer = month === 7 || month === 8 ? 1.15 : 1
  const weekday = [1, 0.94, 0.93, 1, 1.12, 1, 1.12][weekdayOf(date)] ?? 1
  const unpopular = minuteOfDay < 7 * 60 || minuteOfDay >= 21 * 60 ? 0.9 : 1
  const own = 0.92 + 0.16 * seededRandom(`${id}@${date}`)
  return base * summer * weekday * unpopular * own * leadFactor(date, clock) * holidayFactor(fromCountry, date)
}

/** Most expensive in the last days, cheapest one to three months ahead. */
function leadFactor(date: string, clock: Clock): number {
  const days = daysUntil(date, clock.now())
  if (days < 3) return 1.5
  if (days < 7) return 1.3
  if (days < 14) return 1.12
  if (days < 30) return 1
  return days < 90 ? 0.92 : 0.96
}
