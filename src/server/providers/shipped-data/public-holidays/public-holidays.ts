// Days on which the public holidays of a country open and close things, 2026 to 2032. Read at first use.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Bilingual } from '#contract/place.ts'
import { lazy } from '../gazetteer/lazy.ts'
import { withChineseHolidayWeeks } from './chinese-holidays.ts'

const tableSchema = z.record(z.string(), z.record(z.string(), z.object({ zh: z.string(), dates: z.string() })))
type HolidayNames = ReadonlyMap<string, Bilingual>
const none: HolidayNames = new Map()

/** Written by scripts/public-holidays.ts. */
const byCountry = lazy(() => {
  const text = readFileSync(new URL('./public-holidays.json', import.meta.url), 'utf8')
  return new Map(
    Object.entries(tableSchema.parse(JSON.parse(text))).map(([country, holidays]): [string, HolidayNames] => {
      const known = new Map(
        Object.entries(holidays).flatMap(([en, { zh, dates }]) =>
          dates.split(' ').map((date): [string, Bilingual] => [date, { en, zh }]),
        ),
      )
      return [country, country === 'CN' ? withChineseHolidayWeeks(known) : known]
    }),
  )
})

/** Names by date, `YYYY-MM-DD`; empty for a country that no guide lies in. */
export function publicHolidays(country: string): HolidayNames {
  return byCountry().get(country) ?? none
}
