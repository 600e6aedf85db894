// A made-up city of any size for the scale runs: places, tables and beds around one centre, hours and prices that vary.
import { type Candidates, candidatesSchema } from '#contract/planning/candidates.ts'
import { type PlanningRequest, planningRequestSchema } from '#contract/planning/request.ts'
import { Random } from '#planning/solver/random.ts'

export type Trip = { request: PlanningRequest; candidates: Candidates }

const tags = ['museum', 'park', 'history', 'view', 'art', 'market', 'street', 'temple']

/** `size` counts places and restaurants together, two to one. */
export function cityTrip(size: number, days: number): Trip {
  const random = new Random(size * 100 + days)
  const spot = (id: string) => ({
    id,
    stopId: 'city',
    rating: 3 + Math.round(random.unit() * 20) / 10,
    position: { lat: 39.9 + (random.unit() - 0.5) * 0.2, lng: 116.4 + (random.unit() - 0.5) * 0.25 },
  })
  const week = (windows: [string, string][], closedOn: number) =>
    Array.from({ length: 7 }, (_, weekday) => (weekday === closedOn ? [] : windows))
  const restaurantCount = Math.round(size / 3)
  const candidates = candidatesSchema.parse({
    currency: 'CNY',
    places: Array.from({ length: size - restaurantCount }, (_, n) => ({
      ...spot(`p${n}`),
      visitMinutes: 30 + 15 * random.below(10),
      price: random.below(3) === 0 ? null : { per: 'person', amount: 500 * random.below(40) },
      tags: [tags[n % tags.length] ?? 'view'],
      hours: { weekly: week([[n % 4 === 0 ? '10:00' : '08:30', n % 5 === 0 ? '22:00' : '17:30']], n % 9) },
    })),
    restaurants: Array.from({ length: restaurantCount }, (_, n) => ({
      ...spot(`r${n}`),
      price: { per: 'person', amount: 3000 + 1000 * random.below(20) },
      cuisines: [n % 2 === 0 ? 'noodles' : 'hotpot'],
      hours: {
        weekly: week(
          [
            ['10:30', '14:30'],
            ['16:30', '22:00'],
          ],
          n % 11,
        ),
      },
    })),
    lodgings: Array.from({ length: 20 }, (_, n) => ({
      ...spot(`h${n}`),
      price: { per: 'room', amount: 20_000 + 8000 * n, capacity: 2 },
    })),
    legs: [],
    distance: {
      modes: [
        { mode: 'walk', kmh: 4.8, overheadMinutes: 0, detour: 1.3, maxKm: 3, fare: null },
        {
          mode: 'transit',
          kmh: 22,
          overheadMinutes: 8,
          detour: 1.3,
          maxKm: 80,
          fare: { per: 'person', base: 300, baseKm: 6, perKm: 20 },
        },
        {
          mode: 'taxi',
          kmh: 28,
          overheadMinutes: 4,
          detour: 1.3,
          maxKm: 120,
          fare: { per: 'vehicle', base: 1300, baseKm: 3, perKm: 230, capacity: 4 },
        },
      ],
      unknownMinutes: 15,
    },
  })
  return { candidates, request: cityRequest(days) }
}

function cityRequest(days: number): PlanningRequest {
  return planningRequestSchema.parse({
    origin: null,
    stops: [{ id: 'city', nights: days - 1, zone: 'Asia/Shanghai' }],
    startDate: '2026-04-13',
    party: { adults: 2 },
    currency: 'CNY',
    budget: days * 250_000,
    interests: [
      { tag: 'museum', weight: 1 },
      { tag: 'park', weight: 0.5 },
    ],
    mustSee: ['p1', 'p2'],
    meals: [
      { kind: 'lunch', from: '11:00', to: '14:30', minutes: 60 },
      { kind: 'dinner', from: '17:00', to: '21:00', minutes: 75 },
    ],
    transport: { between: [], local: ['walk', 'transit', 'taxi'] },
  })
}
