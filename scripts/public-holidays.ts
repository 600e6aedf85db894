// Writes the public holidays of the guides' countries from `date-holidays` (data: CC BY 3.0, see NOTICE) as a plain table, so that
// the running server loads neither the library nor its 12 MB of rules. Run again after an update or to add years.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import Holidays from 'date-holidays'
import { z } from 'zod'
import chineseNames from './public-holiday-names.json' with { type: 'json' }

const years = Array.from({ length: 7 }, (_, index) => 2026 + index)
/** The part of the country in which its shipped city lies, where holidays differ by region. */
const regions: Record<string, string> = { AU: 'NSW', ES: 'CT', GB: 'ENG' }
/** Half-days for some groups of people: nothing closes or opens for them. */
const partial = new Set(['CN-03-08', 'CN-05-04', 'CN-06-01', 'CN-08-01'])

const shippedData = new URL('../src/server/providers/shipped-data/', import.meta.url)
const cities = new URL('guides/cities/', shippedData)
const countries = new Set<string>()
for (const file of await readdir(cities)) {
  const { country } = z.object({ country: z.string() }).parse(JSON.parse(await readFile(new URL(file, cities), 'utf8')))
  countries.add(country)
}

const chineseNameOf = new Map(Object.entries(chineseNames))
/** By country and name: the name in Chinese and the dates. */
const table = Object.fromEntries([...countries].sort().map((country) => [country, holidaysOf(country)]))
await writeFile(new URL('public-holidays/public-holidays.json', shippedData), `${JSON.stringify(table, null, 2)}\n`)

function holidaysOf(country: string): Record<string, { zh: string; dates: string }> {
  const region = regions[country]
  const calendar = region ? new Holidays(country, region) : new Holidays(country)
  const named = new Map<string, string>()
  for (const { type, start, end, date, name } of years.flatMap((year) => calendar.getHolidays(year, 'en'))) {
    if (type !== 'public') continue
    // Of two on one day the first is the better known.
    for (const day of daysFrom(date.slice(0, 10), end.getTime() - start.getTime()))
      if (!partial.has(`${country}-${day.slice(5)}`) && !named.has(day)) named.set(day, plainName(name))
  }
  const names = [...new Set(named.values())]
  return Object.fromEntries(
    names.map((name) => {
      const zh = chineseNameOf.get(name)
      if (!zh) throw new Error(`${name} (${country}) has no Chinese name in public-holiday-names.json`)
      const dates = [...named].flatMap(([day, of]) => (of === name ? [day] : [])).sort()
      return [name, { zh, dates: dates.join(' ') }]
    }),
  )
}

/** A day off in place of a Sunday bears the name of the day itself. */
function plainName(name: string): string {
  return name.replace(/ \(substitute day\)$/, '')
}

/** Some holidays last several days. */
function daysFrom(first: string, lengthMs: number): string[] {
  const dayMs = 86_400_000
  const count = Math.max(1, Math.round(lengthMs / dayMs))
  return Array.from({ length: count }, (_, day) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + day * dayMs).toISOString().slice(0, 10),
  )
}
