// Trips whose least cost is known by arithmetic: ways are free, no sight is due, so only the cheapest bed and the cheapest
// tables count. At exactly that budget there is a plan; one unit below there is none, and the way out names the difference.
import type { PriceRule } from '#contract/planning/pricing.ts'
import { plan } from '#planning/plan.ts'
import { type KnownTrip, severalCities } from './least-budget-several.ts'
import { type CaseInput, guides, toCaseInput } from './plan-case.ts'

const lengths = [3, 5, 7]
const people = 2

export interface LeastBudgetResult {
  count: number
  /** Feasible at the least budget, and 5 % above. */
  atLeast: number
  aboveLeast: number
  /** One unit below is refused with the amount that is missing, within 2 % of the least budget. */
  found: number
}

/** In one of the shipped cities each. */
export function measureLeastBudgets(count: number, report: (line: string) => void): LeastBudgetResult {
  const all = guides.all().flatMap(({ id }) => lengths.map((days) => ({ city: id, days })))
  const step = Math.max(1, Math.floor(all.length / count))
  const cases = all.filter((_, index) => index % step === 0).slice(0, count)
  const trips = cases.flatMap(({ city, days }) => {
    const { input, least } = withLeastCost(toCaseInput({ text: 'as cheap as can be', city, days, adults: people }))
    return least === null ? [] : [{ name: `${city} ${days} d`, ...input, least }]
  })
  return measureAll(trips, report)
}

/** Through up to three invented cities, with legs, rooms and cuisines. */
export function measureSeveralCities(count: number, report: (line: string) => void): LeastBudgetResult {
  const trips = Array.from({ length: count }, (_, index) => ({
    name: `trip ${index + 1}`,
    ...severalCities(index + 1),
  }))
  return measureAll(
    trips.filter(({ least }) => least < Number.POSITIVE_INFINITY),
    report,
  )
}

function measureAll(trips: readonly (KnownTrip & { name: string })[], report: (line: string) => void) {
  const result: LeastBudgetResult = { count: 0, atLeast: 0, aboveLeast: 0, found: 0 }
  for (const { name, request, candidates, least } of trips) {
    const at = (budget: number) => plan({ request: { ...request, budget }, candidates, limits: { iterations: 100 } })
    const below = at(least - 1)
    const missing = below.status === 'infeasible' ? below.relaxations.find(({ type }) => type === 'raise-budget') : null
    const isFound = missing?.type === 'raise-budget' && missing.by >= 1 && missing.by <= 1 + 0.02 * least
    const [isAt, isAbove] = [at(least).status === 'ok', at(Math.ceil(1.05 * least)).status === 'ok']
    result.count++
    result.atLeast += Number(isAt)
    result.aboveLeast += Number(isAbove)
    result.found += Number(isFound)
    if (isAt && isAbove && isFound) continue
    const answer = JSON.stringify(below).slice(0, 160)
    report(`${name}, least budget ${least}: at ${isAt}, +5 % ${isAbove}, below ${answer}`)
  }
  return result
}

/** Keeps restaurants that serve lunch and dinner every day, and lets everybody fly about for free. */
function withLeastCost(input: CaseInput): { input: CaseInput; least: number | null } {
  const { candidates, request } = input
  const restaurants = candidates.restaurants.filter(
    ({ meals, hours, specialHours, seasons }) =>
      meals?.includes('lunch') &&
      meals.includes('dinner') &&
      !seasons &&
      !hours.closedDates &&
      !specialHours &&
      request.meals.every(({ from, to }) =>
        hours.weekly?.every((day) => day.some(([open, close]) => open <= from && to <= close)),
      ),
  )
  const tables = 2 * input.planCase.days
  if (restaurants.length < tables) return { input, least: null }
  const prices = restaurants.map(({ price }) => people * (price?.amount ?? 0)).sort((a, b) => a - b)
  const beds = candidates.lodgings.map(({ price, minNights }) =>
    minNights < input.planCase.days ? costOfStay(price) : Number.POSITIVE_INFINITY,
  )
  const least = prices.slice(0, tables).reduce((sum, price) => sum + price, 0) + Math.min(...beds)
  // Not on foot: walking would tire.
  const ride = { mode: 'transit' as const, kmh: 60, overheadMinutes: 0, detour: 1, maxKm: 500, fare: null }
  return {
    least,
    input: {
      ...input,
      request: { ...request, transport: { between: [], local: ['transit'] }, repeatable: [], pace: 'packed' },
      candidates: {
        ...candidates,
        // A meal at a sight would be no part of the sum.
        places: candidates.places.map((place) => ({ ...place, eatOnSite: false })),
        restaurants,
        distance: { modes: [ride], unknownMinutes: 0 },
      },
    },
  }
}

function costOfStay(price: PriceRule): number {
  if (price.per !== 'room') return Number.POSITIVE_INFINITY
  const rooms = Math.ceil(people / price.capacity)
  return Object.values(price.amountByDate ?? {}).reduce((sum, amount) => sum + rooms * amount, 0)
}
