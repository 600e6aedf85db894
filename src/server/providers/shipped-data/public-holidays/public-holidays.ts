// Days on which the public holidays of a country open and close things, 2026 to 2032. Read at first use.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { lazy } from '../gazetteer/lazy.ts'
import { withChineseHolidayWeeks } from './chinese-holidays.ts'

const tableSchema = z.record(z.string(), z.string())
const none: ReadonlySet<string> = new Set()

/** Written by scripts/public-holidays.ts. */
const byCountry = lazy(() => {
  const text = readFileSync(new URL('./public-holidays.json', import.meta.url), 'utf8')
  return new Map(
    Object.entries(tableSchema.parse(JSON.parse(text))).map(([country, dates]) => {
      const known = new Set(dates.split(' '))
      return [country, country === 'CN' ? withChineseHolidayWeeks(known) : known]
    }),
  )
})

/** `YYYY-MM-DD`; empty for a country that no guide lies in. */
export function publicHolidays(country: string): ReadonlySet<string> {
  return byCountry().get(country) ?? none
}
