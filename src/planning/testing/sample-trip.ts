// A made-up trip with everything in it: two cities, flights and trains, beds, meals, an appointment, odd opening hours.

import type { GeoPoint } from '#contract/place.ts'
import { type Candidates, type CandidatesInput, candidatesSchema } from '#contract/planning/candidates.ts'
import type { DistanceModel } from '#contract/planning/distance-model.ts'
import { type PlanningRequest, type PlanningRequestInput, planningRequestSchema } from '#contract/planning/request.ts'
import { Random } from '#planning/solver/random.ts'

export const sampleDistance: DistanceModel = {
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
      fare: { per: 'vehicle', base: 1100, baseKm: 2, perKm: 240, capacity: 4 },
    },
  ],
  unknownMinutes: 15,
}

const centres: Record<string, GeoPoint> = { north: { lat: 39.9, lng: 116.4 }, south: { lat: 31.23, lng: 121.47 } }
const tags = ['museum', 'park', 'food', 'history', 'view', 'art']
const cuisines = ['sichuan', 'noodles', 'vegetarian', 'seafood']
const daily = (open: string, close: string) => Array.from({ length: 7 }, (): [string, string][] => [[open, close]])

export function sampleRequest(overrides: Partial<PlanningRequestInput> = {}): PlanningRequest {
  return planningRequestSchema.parse({
    origin: { zone: 'Asia/Shanghai', position: { lat: 30.6, lng: 104.1 } },
    stops: [
      { id: 'north', nights: 2, zone: 'Asia/Shanghai' },
      { id: 'south', nights: 2, zone: 'Asia/Shanghai' },
    ],
    startDate: '2026-04-13',
    party: { adults: 2, children: 1 },
    currency: 'CNY',
    budget: 2_000_000,
    interests: [{ tag: 'museum', weight: 1 }],
    mustSee: ['north-p0'],
    appointments: [
      {
        id: 'opera',
        stopId: 'north',
        date: '2026-04-14',
        start: '14:00',
        end: '16:00',
        position: { lat: 39.91, lng: 116.41 },
      },
    ],
    meals: [
      { kind: 'lunch', from: '11:00', to: '14:30', minutes: 60 },
      { kind: 'dinner', from: '17:00', to: '21:00', minutes: 75 },
    ],
    cuisines: ['vegetarian'],
    transport: { between: ['flight', 'train'], local: ['walk', 'transit', 'taxi'] },
    ...overrides,
  })
}

export function sampleCandidates(overrides: Partial<CandidatesInput> = {}, size = 24): Candidates {
  const random = new Random(7)
  return candidatesSchema.parse({
    currency: 'CNY',
    places: Object.keys(centres).flatMap((stopId) =>
      Array.from({ length: size }, (_, n) => samplePlace(random, stopId, n)),
    ),
    restaurants: Object.keys(centres).flatMap((stopId) =>
      Array.from({ length: size }, (_, n) => sampleRestaurant(random, stopId, n)),
    ),
    lodgings: Object.keys(centres).flatMap((stopId) =>
      Array.from({ length: 6 }, (_, n) => sampleLodging(random, stopId, n)),
    ),
    legs: sampleLegs(),
    distance: sampleDistance,
    ...overrides,
  })
}

function near(random: Random, stopId: string): GeoPoint {
  const centre = centres[stopId] ?? { lat: 0, lng: 0 }
  return { lat: centre.lat + (random.unit() - 0.5) * 0.1, lng: centre.lng + (random.unit() - 0.5) * 0.1 }
}

function samplePlace(random: Random, stopId: string, n: number): CandidatesInput['places'][number] {
  const isLate = n % 7 === 3
  return {
    id: `${stopId}-p${n}`,
    stopId,
    position: near(random, stopId),
    rating: 3 + Math.round(random.unit() * 20) / 10,
    visitMinutes: 45 + 15 * Math.floor(random.unit() * 8),
    price: n % 3 === 0 ? null : { per: 'person', amount: 2000 + 500 * n, childAmount: 1000 },
    tags: [tags[n % tags.length] ?? 'view'],
    outdoor: n % 6 === 1,
    hours: {
      weekly: isLate
        ? daily('16:00', '26:00')
        : n % 5 === 2
          ? null
          : daily('09:00', n % 2 === 0 ? '17:00' : '18:30').with(0, n % 4 === 1 ? [] : [['09:00', '17:00']]),
      closedDates: n === 4 ? ['04-14'] : undefined,
    },
    specialHours: n === 5 ? { '2026-04-15': [['10:00', '12:00']] } : undefined,
  }
}

function sampleRestaurant(random: Random, stopId: string, n: number): CandidatesInput['restaurants'][number] {
  return {
    id: `${stopId}-r${n}`,
    stopId,
    position: near(random, stopId),
    rating: 3 + Math.round(random.unit() * 20) / 10,
    price: { per: 'person', amount: 3000 + 400 * n },
    cuisines: [cuisines[n % cuisines.length] ?? 'noodles'],
    hours: {
      weekly:
        n % 3 === 0 ? daily('10:30', '22:00') : daily('10:30', '14:30').map((lunch) => [...lunch, ['16:30', '25:00']]),
    },
  }
}

function sampleLodging(random: Random, stopId: string, n: number): CandidatesInput['lodgings'][number] {
  return {
    id: `${stopId}-h${n}`,
    stopId,
    position: near(random, stopId),
    rating: 3 + n * 0.35,
    kind: n % 2 === 0 ? 'hotel' : 'guesthouse',
    roomType: n % 3 === 0 ? 'shared' : 'private',
    area: n < 3 ? 'centre' : 'river',
    rules: n === 1 ? ['no-pets'] : [],
    minNights: n === 5 ? 3 : 1,
    price: {
      per: 'room',
      amount: 20_000 + 12_000 * n,
      capacity: 2,
      amountByDate: { '2026-04-14': 25_000 + 12_000 * n },
    },
  }
}

function sampleLegs(): CandidatesInput['legs'] {
  const terminals: Record<string, { id: string; position: GeoPoint }> = {
    north: { id: 'north-air', position: { lat: 40.07, lng: 116.6 } },
    south: { id: 'south-air', position: { lat: 31.15, lng: 121.8 } },
  }
  const routing: [string, string, string][] = [
    ['origin', 'north', '2026-04-13'],
    ['north', 'south', '2026-04-15'],
    ['south', 'origin', '2026-04-17'],
    ['origin', 'south', '2026-04-13'],
    ['south', 'north', '2026-04-15'],
    ['north', 'origin', '2026-04-17'],
  ]
  return routing.flatMap(([from, to, date]) =>
    ['07:30', '12:00', '18:00'].map((clock, n): CandidatesInput['legs'][number] => ({
      id: `${from}-${to}-${n}`,
      from,
      to,
      mode: n === 1 ? 'train' : 'flight',
      date,
      departs: `${date}T${clock}`,
      arrives: `${date}T${String(Number(clock.slice(0, 2)) + 3).padStart(2, '0')}:10`,
      minutes: 180,
      price: { per: 'person', amount: 60_000 - 8000 * n },
      fromTerminal: terminals[from],
      toTerminal: terminals[to],
    })),
  )
}
