// The days off of mainland China. The State Council publishes each year's in the November before; until then the weeks follow
// the pattern of the years before.
import type { Bilingual } from '#contract/place.ts'
import { addDays } from '../../../kernel/calendar.ts'

/** From and to, both included. Source: notice of the General Office of the State Council of 4 November 2025. */
const published: Record<string, readonly (readonly [string, string])[]> = {
  2026: [
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ],
}
const springFestivalDays = 8

/**
 * The days off by date. Those beside a day that the law names bear its name.
 * @param statutory The single days that the law names; the first after 15 January is New Year's Eve of the lunar calendar.
 */
export function withChineseHolidayWeeks(statutory: ReadonlyMap<string, Bilingual>): ReadonlyMap<string, Bilingual> {
  const days = [...statutory.keys()]
  const years = [...new Set(days.map((date) => date.slice(0, 4)))]
  const weeks = years.flatMap((year) => published[year] ?? likelyWeeks(year, days))
  const named = weeks.flatMap(([from, to]) => {
    const week = daysBetween(from, to)
    const name = week.map((day) => statutory.get(day)).find(Boolean)
    return name ? week.map((day): [string, Bilingual] => [day, statutory.get(day) ?? name]) : []
  })
  return new Map(named.sort(([a], [b]) => a.localeCompare(b)))
}

function likelyWeeks(year: string, statutory: readonly string[]): (readonly [string, string])[] {
  const single = statutory.filter((date) => date.startsWith(year))
  const eve = single.find((date) => date.slice(5) > '01-15')
  return [
    ...single.map((date) => [date, date] as const),
    ...(eve ? [[eve, addDays(eve, springFestivalDays - 1)] as const] : []),
    [`${year}-05-01`, `${year}-05-05`],
    [`${year}-10-01`, `${year}-10-07`],
  ]
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
