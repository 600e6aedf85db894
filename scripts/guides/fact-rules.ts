// What can be wrong with a fact whatever it says: its month, days that move, seasons, prices by residence, stations.
import type { CityGuide, GuideAttraction } from '../../src/server/providers/shipped-data/guides/schema.ts'

/** Dates that move are listed for these. */
const years = ['2026', '2027', '2028']
/** Trains of different lines leave from different stations there. */
const severalStations = new Set(
  `beijing shanghai guangzhou shenzhen chengdu chongqing hangzhou nanjing suzhou xian tokyo osaka seoul paris london rome
  barcelona istanbul new-york vienna amsterdam`.split(/\s+/),
)

export function factProblems(guide: CityGuide, today: string): string[] {
  return [
    ...(severalStations.has(guide.id) && !guide.otherStations?.length ? ['only one station; others are due'] : []),
    ...[...guide.attractions, ...guide.restaurants].flatMap((spot) =>
      [...monthProblems(spot, guide.checkedAt, today), ...dateProblems(spot.closedDates ?? [])].map(
        (problem) => `${spot.id}: ${problem}`,
      ),
    ),
    ...guide.attractions.flatMap((spot) =>
      [...termProblems(spot), ...priceProblems(spot)].map((problem) => `${spot.id}: ${problem}`),
    ),
  ]
}

/** A fact is looked over after its guide, or has no month of its own. */
function monthProblems(
  { checkedAt = {} }: Pick<GuideAttraction, 'checkedAt'>,
  ofGuide: string,
  today: string,
): string[] {
  return Object.entries(checkedAt).flatMap(([fact, month]) => {
    if (month > today.slice(0, 7)) return [`${fact} checked in the future (${month})`]
    return month <= ofGuide ? [`${fact}: checkedAt ${month} is not later than the guide's`] : []
  })
}

function dateProblems(dates: readonly string[]): string[] {
  const unreal = dates.filter((date) => !isReal(date.length === 5 ? `2028-${date}` : date))
  const moving = new Set(dates.filter((date) => date.length === 10).map((date) => date.slice(0, 4)))
  const missing = moving.size > 0 ? years.filter((year) => !moving.has(year)) : []
  return [
    ...unreal.map((date) => `${date} is no date`),
    ...missing.map((year) => `closed days that move are not listed for ${year}`),
  ]
}

function isReal(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}

/** Two seasons that name the same fact do not overlap: which of them holds would be chance. */
function termProblems({ seasonalTerms = [] }: GuideAttraction): string[] {
  const empty = seasonalTerms.filter(({ hours, price }) => hours === undefined && price === undefined)
  const doubled = (['hours', 'price'] as const).filter((field) => {
    const days = seasonalTerms.filter((term) => term[field] !== undefined).flatMap(daysOf)
    return new Set(days).size < days.length
  })
  return [
    ...empty.map(({ from, to }) => `the season ${from} to ${to} says nothing`),
    ...doubled.map((field) => `seasons overlap in their ${field}`),
  ]
}

/** `MM-DD` of the window, across the turn of the year too. */
function daysOf({ from, to }: { from: string; to: string }): string[] {
  const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2028, 0, day + 1)).toISOString().slice(5, 10))
  return days.filter((day) => (from <= to ? day >= from && day <= to : day >= from || day <= to))
}

function priceProblems({ price, visitorPrice, childPrice }: GuideAttraction): string[] {
  return [
    ...(visitorPrice !== undefined && (price === null || visitorPrice <= price)
      ? ['visitors from abroad pay no more than residents']
      : []),
    ...(childPrice !== undefined && price !== null && childPrice > price ? ['a child pays more than an adult'] : []),
  ]
}
