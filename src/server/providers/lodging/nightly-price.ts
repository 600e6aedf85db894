import type { Money } from '#contract/money.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { weekdayOf } from '../../kernel/calendar.ts'
import { holidayFactor, seasonFactor } from '../sample/season.ts'
import { seededRandom } from '../sample/seeded-random.ts'
import type { CityGuide, GuideLodging } from '../shipped-data/guides/schema.ts'

/** A modelled price of one room for the night that begins on `date`: season, weekend, holidays and a little of its own. */
export function nightlyPrice(guide: CityGuide, lodging: GuideLodging, date: string): Money {
  const weekday = weekdayOf(date)
  const weekend = weekday === 4 || weekday === 5 ? 1.15 : 1
  const own = 0.97 + 0.06 * seededRandom(`${guide.id}/${lodging.id}@${date}`)
  const price = lodging.basePrice * seasonFactor(guide, date, 0.35) * holidayFactor(guide.country, date) * weekend * own
  return moneyOf(roundNicely(price), guide.currency)
}

/** People see 430, not 428.37; a price below 10 keeps its tenths. */
function roundNicely(price: number): number {
  const step = price >= 10_000 ? 100 : price >= 1000 ? 10 : price >= 10 ? 1 : 0.1
  return Math.round(price / step) * step
}
