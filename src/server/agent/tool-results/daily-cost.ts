// What a day costs one person in a city with a guide, by price band: a room shared by two, meals, sights, getting around.
import type { Money } from '#contract/money.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { nightlyPrice } from '../../providers/lodging/nightly-price.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'

export type Band = 'saver' | 'balanced' | 'comfort'

/** Share of the restaurants that are cheaper than those of the band. */
const mealQuantile: Record<Band, number> = { saver: 0.25, balanced: 0.5, comfort: 0.8 }
/** Lunch and dinner, and as much of a third for breakfast and drinks. */
const mealsADay = 2.4
const sightsADay = 2
/** Sights that a first visitor comes for. */
const icons = 10
/** Of a day: rides by metro or bus, and by taxi. */
const rides: Record<Band, { transit: number; taxi: number }> = {
  saver: { transit: 4, taxi: 0 },
  balanced: { transit: 3, taxi: 1 },
  comfort: { transit: 0, taxi: 4 },
}
const taxiKm = 6
const taxiSeats = 4
const roommates = 2

/** A meal of the band for one, in major units of the guide's currency. */
function mealPrice({ restaurants }: CityGuide, band: Band): number {
  const prices = restaurants.map(({ price }) => price).sort((a, b) => a - b)
  return prices[Math.min(prices.length - 1, Math.floor(prices.length * mealQuantile[band]))] ?? 0
}

export function foodADay(guide: CityGuide, band: Band): number {
  return mealPrice(guide, band) * mealsADay
}

/** Tickets of a day: the mean of the icons, half of them in the saving band, which prefers what is free. */
export function sightsCostADay({ attractions }: CityGuide, band: Band): number {
  const known = attractions
    .toSorted((a, b) => (a.prominence ?? 99) - (b.prominence ?? 99))
    .slice(0, icons)
    .flatMap(({ price }) => price ?? [])
  const mean = known.reduce((sum, price) => sum + price, 0) / Math.max(1, known.length)
  return mean * sightsADay * (band === 'saver' ? 0.5 : 1)
}

/** Rides of a day for `people` together. */
export function ridesADay({ transit }: CityGuide, band: Band, people: number): number {
  const { taxi, metroFare } = transit
  const taxiRide = taxi.base + Math.max(0, taxiKm - taxi.baseKm) * taxi.perKm
  const count = rides[band]
  return (
    count.transit * (metroFare ?? taxiRide / taxiSeats) * people + count.taxi * taxiRide * Math.ceil(people / taxiSeats)
  )
}

/** The middle room of the band on that night. */
export function roomPrice(guide: CityGuide, band: Band, date: string): Money {
  const prices = guide.lodgings
    .filter((lodging) => lodging.band === band && lodging.roomType !== 'dormitory')
    .map((lodging) => nightlyPrice(guide, lodging, date))
    .sort((a, b) => a.amount - b.amount)
  return prices[Math.floor((prices.length - 1) / 2)] ?? moneyOf(0, guide.currency)
}

export function dailyCost(guide: CityGuide, band: Band, date: string): Money {
  const rest = foodADay(guide, band) + sightsCostADay(guide, band) + ridesADay(guide, band, roommates) / roommates
  const room = roomPrice(guide, band, date)
  return {
    currency: guide.currency,
    amount: Math.round(room.amount / roommates) + moneyOf(rest, guide.currency).amount,
  }
}
