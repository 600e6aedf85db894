// The usual weather of a place, month by month.
import type { Provenance } from '#contract/itinerary.ts'
import type { GeoPoint } from '#contract/place.ts'
import { addDays } from '../../kernel/calendar.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { Weather } from '../../providers/weather/weather.ts'
import { guideSource } from './guide-source.ts'

export interface MonthClimate {
  month: number
  highC: number
  lowC: number
  rainDays: number
}

/** Days of a month on which the weather of the whole month is read. */
const middle = '15'
const daysPerMonth = 30.4

/** January first. From the guide; elsewhere the middles of the months of the next year, which no forecast reaches. */
export async function yearOf(
  { guides, weather }: { guides: Guides; weather: Weather },
  { lat, lng }: GeoPoint,
  { today, signal }: { today: string; signal: AbortSignal },
): Promise<{ months: MonthClimate[]; source: Provenance }> {
  const guide = guides.covering({ lat, lng })
  if (guide) {
    const months = guide.climate.map(({ highC, lowC, rainDays }, index) => ({
      month: index + 1,
      highC,
      lowC,
      rainDays,
    }))
    return { months, source: { ...guideSource(guide), name: 'JourneyOn climate' } }
  }
  const year = Number(addDays(today, 400).slice(0, 4))
  const { items, source, checkedAt } = await weather.daily(
    { lat, lng, from: `${year}-01-01`, to: `${year}-12-31` },
    { signal },
  )
  const months = items
    .filter(({ date }) => date.endsWith(`-${middle}`))
    .map(({ date, highC, lowC, rainChance }) => ({
      month: Number(date.slice(5, 7)),
      highC,
      lowC,
      rainDays: Math.round(rainChance * daysPerMonth * 10) / 10,
    }))
  return { months, source: { ...source, checkedAt } }
}
