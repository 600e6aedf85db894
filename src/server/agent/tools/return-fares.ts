// There and back for everybody, from the timetables: the cheapest, the usual and a comfortable fare.
import type { Money } from '#contract/money.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { PlaceScope } from '../place-names/place-scope.ts'
import type { Band } from '../tool-results/daily-cost.ts'
import type { TripMoney } from '../tool-results/trip-money.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** Share of the offers that are cheaper. */
const quantile: Record<Band, number> = { saver: 0, balanced: 0.5, comfort: 0.8 }
const mostPeople = 9
const sameCityKm = 50

/** null without an origin or a connection. */
export async function returnFares(
  { flights, trains }: Pick<ToolDependencies, 'flights' | 'trains'>,
  { trip, city, signal }: PlaceScope,
  { date, people, money }: { date: string; people: number; money: TripMoney },
): Promise<Record<Band, Money> | null> {
  const { origin } = trip
  if (!origin || greatCircleKm(origin, city) < sameCityKm) return null
  const query = { from: origin, to: city, date, people: Math.min(mostPeople, people), limit: 50 }
  const answers = await Promise.all([flights.search(query, { signal }), trains.search(query, { signal })])
  const fares = answers.flatMap(({ items }) => items.map(({ price }) => money.show(price).amount)).sort((a, b) => a - b)
  if (fares.length === 0) return null
  const fareOf = (band: Band): Money => {
    const fare = fares[Math.min(fares.length - 1, Math.floor(fares.length * quantile[band]))] ?? 0
    return { amount: fare * 2 * people, currency: money.currency }
  }
  return { saver: fareOf('saver'), balanced: fareOf('balanced'), comfort: fareOf('comfort') }
}
