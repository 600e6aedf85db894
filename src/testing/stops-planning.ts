// Trips of several stops and their plans, on the shipped guides and sample timetables.
import { expect } from 'vitest'
import type { Plan } from '#contract/planning/outcome.ts'
import type { TripDetail } from '#contract/trip.ts'
import { plan } from '#planning/plan.ts'
import { verify } from '#planning/verify.ts'
import { openPlanningContext, type PlanningContext } from '../server/agent/planning-context/planning-context.ts'
import type { PlanPreferences } from '../server/agent/planning-context/preferences-to-request.ts'
import { type Areas, noAreas } from '../server/providers/areas/areas.ts'
import { createShippedExchangeRates } from '../server/providers/exchange-rates/shipped-exchange-rates.ts'
import { createGazetteerGeocoding } from '../server/providers/geocoding/gazetteer-geocoding.ts'
import { createShippedGuides } from '../server/providers/shipped-data/guides/guides.ts'
import { createSampleFlights } from '../server/providers/transport/sample-flights.ts'
import { createSampleTrains } from '../server/providers/transport/sample-trains.ts'
import { chengduTrip } from './agent-turn.ts'

const clock = { now: () => new Date('2026-11-22T08:00:00Z') }
const guides = createShippedGuides()
const geocoding = createGazetteerGeocoding(guides)
const sources = {
  guides,
  areas: noAreas,
  exchangeRates: createShippedExchangeRates(),
  trains: createSampleTrains(guides, clock),
  flights: createSampleFlights(guides, clock),
}
const noPreferences = { interests: [], cuisines: [], avoid: [], mustSee: [], replaceExisting: false }

export async function tripTo(stays: [string, number][], overrides: Partial<TripDetail> = {}): Promise<TripDetail> {
  const stops = await Promise.all(
    stays.map(async ([name, nights], index) => {
      const [found] = (await geocoding.search(name, { limit: 1 })).items
      if (!found) throw new Error(`${name} is not known`)
      const { lat, lng, zone, country } = found
      return { id: `stop-${index}`, nights, place: { name, lat, lng, zone, country } }
    }),
  )
  const durationDays = stays.reduce((sum, [, nights]) => sum + nights, 1)
  const [first] = stops
  return chengduTrip({
    stops,
    destination: first?.place,
    durationDays,
    budget: null,
    startDate: '2027-04-10',
    ...overrides,
  })
}

export async function contextOf(
  trip: TripDetail,
  preferences: Partial<PlanPreferences> = {},
  areas: Areas = noAreas,
): Promise<PlanningContext> {
  const call = { locale: 'en' as const, today: '2026-11-22', signal: new AbortController().signal }
  const opened = await openPlanningContext({ ...sources, areas }, trip, { ...noPreferences, ...preferences }, call)
  if (!opened.ok) throw new Error(opened.problem)
  return opened.context
}

export function plansOf({ request, candidates }: PlanningContext): [Plan, ...Plan[]] {
  const outcome = plan({ request, candidates, limits: { iterations: 120 }, seed: 3 })
  const [first, ...others] = outcome.plans
  if (!first) throw new Error(outcome.status)
  for (const { itinerary } of outcome.plans) expect(verify({ request, candidates, itinerary })).toEqual([])
  return [first, ...others]
}

export const legsOf = ({ itinerary }: Pick<Plan, 'itinerary'>) =>
  itinerary.days.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'move' ? [item] : [])))
