import { describe, expect, it } from 'vitest'
import { type CandidatesInput, candidatesSchema } from '#contract/planning/candidates.ts'
import { type PlanningRequestInput, planningRequestSchema } from '#contract/planning/request.ts'
import { plan } from './plan.ts'
import { sampleDistance } from './testing/sample-trip.ts'
import { verify } from './verify.ts'

// A tour of three cities as planning benchmarks pose it: no positions, no hours, prices by person, car and room.
const cities = ['reno', 'elko', 'ely']
const dates = ['2026-03-10', '2026-03-12', '2026-03-14', '2026-03-16']
const each = <T>(count: number, make: (city: string, n: number) => T) =>
  cities.flatMap((city) => Array.from({ length: count }, (_, n) => make(city, n)))

const candidates = candidatesSchema.parse({
  currency: 'USD',
  places: each(8, (city, n) => ({ id: `${city}-sight-${n}`, stopId: city, visitMinutes: 90 })),
  restaurants: each(14, (city, n) => ({
    id: `${city}-table-${n}`,
    stopId: city,
    price: { per: 'person', amount: 1000 + 200 * n },
    cuisines: [['Chinese', 'French', 'Mexican'][n % 3] ?? ''],
  })),
  lodgings: each(5, (city, n) => ({
    id: `${city}-house-${n}`,
    stopId: city,
    roomType: ['entire home', 'private room', 'shared room'][n % 3],
    rules: n % 2 === 0 ? ['no-smoking'] : ['no-pets'],
    minNights: n === 2 ? 4 : 1,
    price: { per: 'room', amount: 6000 + 2000 * n, capacity: 2 },
  })),
  legs: ['origin', ...cities].flatMap((from) =>
    ['origin', ...cities].filter((to) => to !== from).flatMap((to) => legsBetween(from, to)),
  ),
  distance: sampleDistance,
})

function legsBetween(from: string, to: string): CandidatesInput['legs'] {
  const route = { from, to, minutes: 150 }
  const flights = dates.map((date): CandidatesInput['legs'][number] => ({
    ...route,
    id: `fly ${from} ${to} ${date}`,
    mode: 'flight',
    date,
    departs: `${date}T10:00`,
    arrives: `${date}T12:30`,
    price: { per: 'person', amount: 12_000 },
  }))
  // No flights leave the smallest town.
  const open = { date: null, departs: null, arrives: null }
  return [
    ...(from === 'ely' ? [] : flights),
    {
      ...route,
      ...open,
      id: `taxi ${from} ${to}`,
      mode: 'taxi',
      price: { per: 'vehicle', amount: 40_000, capacity: 4 },
    },
    { ...route, ...open, id: `car ${from} ${to}`, mode: 'drive', price: { per: 'vehicle', amount: 9000, capacity: 5 } },
  ]
}

function travel(wishes: Partial<PlanningRequestInput> = {}) {
  const request = planningRequestSchema.parse({
    origin: { zone: 'America/Los_Angeles' },
    stops: cities.map((id) => ({ id, nights: 2, zone: 'America/Los_Angeles' })),
    stopOrder: 'any',
    startDate: '2026-03-10',
    party: { adults: 6 },
    currency: 'USD',
    budget: 900_000,
    meals: [
      { kind: 'breakfast', from: '07:00', to: '10:30', minutes: 45 },
      { kind: 'lunch', from: '11:00', to: '14:30', minutes: 60 },
      { kind: 'dinner', from: '17:00', to: '21:00', minutes: 75 },
    ],
    cuisines: ['French', 'Mexican'],
    transport: { between: ['flight', 'taxi', 'drive'], local: ['walk'] },
    lodging: { roomTypes: ['entire home', 'private room'], needs: ['pets'] },
    ...wishes,
  })
  const outcome = plan({ request, candidates, limits: { iterations: 150 }, seed: 4 })
  for (const { itinerary } of outcome.plans) expect(verify({ request, candidates, itinerary })).toEqual([])
  const trips = outcome.plans.map(({ itinerary }) => ({
    itinerary,
    legIds: itinerary.days.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'move' ? [item.legId] : []))),
  }))
  return { outcome, trips }
}

describe('a trip to several cities', () => {
  it('plans rooms, cars and meals for six within the budget', () => {
    const { trips } = travel()
    expect(trips).toHaveLength(3)
    for (const { itinerary } of trips) {
      expect(itinerary.total).toBeLessThanOrEqual(900_000)
      expect(itinerary.stays.map(({ rooms }) => rooms)).toEqual([3, 3, 3])
      expect(
        itinerary.stays.every(({ lodgingId }) => lodgingId.endsWith('house-1') || lodgingId.endsWith('house-4')),
      ).toBe(false)
      expect([...itinerary.stopOrder].sort()).toEqual([...cities].sort())
    }
  })

  it('uses two cars for every move or for none', () => {
    for (const { legIds, itinerary } of travel().trips) {
      const modes = new Set(legIds.map((id) => id.split(' ')[0]))
      expect(modes.has('car') && (modes.has('fly') || modes.has('taxi'))).toBe(false)
      const cars = itinerary.costs.filter(({ ref }) => ref.startsWith('move:car'))
      expect(cars.every(({ units, amount }) => units === 2 && amount === 18_000)).toBe(true)
    }
  })

  it('keeps the given order of stops', () => {
    const { trips } = travel({ stopOrder: 'given' })
    expect(trips.map(({ itinerary }) => itinerary.stopOrder)).toEqual([cities, cities, cities])
  })

  it('uses no car when driving is not allowed', () => {
    const { trips } = travel({ transport: { between: ['flight', 'taxi'], local: ['walk'] }, budget: 1_500_000 })
    expect(trips.flatMap(({ legIds }) => legIds).some((id) => id.startsWith('car'))).toBe(false)
    expect(trips.length).toBeGreaterThan(0)
  })
})
