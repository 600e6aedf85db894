// Weather from climate normals: the guide's own, or what latitude, season and the cities nearby suggest. Always an estimate.
import type { WeatherDay } from '#contract/travel/weather.ts'
import { daysInMonth, eachDay } from '../../kernel/calendar.ts'
import type { Clock } from '../clock/clock.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import type { ClimateMonth } from './latitude-climate.ts'
import { climateNear } from './nearby-climate.ts'
import type { Weather } from './weather.ts'

export function createClimateWeather(guides: Guides, clock: Clock): Weather {
  return {
    async daily({ lat, lng, from, to }, { signal } = {}) {
      signal?.throwIfAborted()
      const guide = guides.covering({ lat, lng })
      const climate = guide ? guide.climate : climateNear({ lat, lng }, guides.all())
      const items = eachDay(from, to).map((day) => normalOf(climate, day))
      const name = guide ? 'JourneyOn climate' : 'JourneyOn climate by region'
      return { items, source: { name, kind: 'estimated' }, checkedAt: clock.now().toISOString() }
    },
  }
}

/** A month's values hold at its middle and are interpolated linearly between two months. */
function normalOf(climate: readonly ClimateMonth[], date: string): WeatherDay {
  const month = Number(date.slice(5, 7)) - 1
  const position = (Number(date.slice(8)) - 0.5) / daysInMonth(date) - 0.5
  const here = climate[month]
  const other = climate[(month + (position < 0 ? 11 : 1)) % 12]
  if (!here || !other) throw new RangeError('a climate has twelve months')
  const share = Math.abs(position)
  const between = (figure: (of: ClimateMonth) => number) => figure(here) * (1 - share) + figure(other) * share
  const chance = Math.min(1, between((of) => of.rainDays) / 30.4)
  return {
    date,
    highC: round(between((of) => of.highC)),
    lowC: round(between((of) => of.lowC)),
    rainChance: Math.round(chance * 100) / 100,
    rainMm: round(between((of) => of.rainMm) / 30.4),
    windKmh: null,
    kind: 'estimated',
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
