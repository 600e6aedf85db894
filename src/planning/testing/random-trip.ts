// Small random trips for property tests: every feature of a request intentOrders up now and then, sensible or not.

import type { GeoPoint } from '#contract/place.ts'
import { type Candidates, type CandidatesInput, candidatesSchema } from '#contract/planning/candidates.ts'
import {
  type IntercityMode,
  type PlanningRequest,
  type PlanningRequestInput,
  planningRequestSchema,
  softConstraints,
} from '#contract/planning/request.ts'
import { Random } from '#planning/solver/random.ts'
import { sampleDistance } from './sample-trip.ts'

type Rng = {
  chance: (probability: number) => boolean
  between: (least: number, most: number) => number
  pick: <T>(options: readonly [T, ...T[]]) => T
  some: <T>(options: readonly T[], probability: number) => T[]
}

/** Dates around the clock changes of Europe and America, and an ordinary week with a leap-free month end. */
const startDates = ['2026-03-27', '2026-03-07', '2026-10-24', '2026-10-31', '2026-04-28', '2026-12-30'] as const
const zones = ['Asia/Shanghai', 'Europe/Paris', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland'] as const
const tags = ['museum', 'park', 'food', 'view'] as const
const cuisines = ['sichuan', 'noodles', 'vegetarian'] as const

export function randomTrip(seed: number): { request: PlanningRequest; candidates: Candidates } {
  const rng = seededRandom(new Random(seed))
  const stops = randomStops(rng)
  const startDate = rng.pick(startDates)
  const candidates = candidatesSchema.parse(randomCandidates(rng, stops, startDate))
  return { request: planningRequestSchema.parse(randomRequest(rng, stops, startDate, candidates)), candidates }
}

function seededRandom(random: Random): Rng {
  const rng: Rng = {
    chance: (probability) => random.unit() < probability,
    between: (least, most) => least + random.below(most - least + 1),
    pick: (options) => options[random.below(options.length)] ?? options[0],
    some: (options, probability) => options.filter(() => random.unit() < probability),
  }
  return rng
}

type RandomStop = PlanningRequestInput['stops'][number]

function randomStops(rng: Rng): RandomStop[] {
  const count = rng.pick([1, 1, 1, 2, 2, 3])
  return Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    nights: rng.between(count === 1 ? 0 : 1, count === 1 ? 2 : 1),
    zone: rng.pick(zones),
  }))
}

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function randomRequest(rng: Rng, stops: RandomStop[], startDate: string, candidates: Candidates): PlanningRequestInput {
  const days = stops.reduce((sum, { nights }) => sum + nights, 1)
  const hasOrigin = rng.chance(0.6)
  return {
    origin: hasOrigin ? { zone: rng.pick(zones) } : null,
    returnToOrigin: rng.chance(0.8),
    stops,
    stopOrder: rng.pick(['given', 'any']),
    startDate,
    party: {
      adults: rng.between(1, 5),
      children: rng.pick([0, 0, 1, 2]),
      rooms: rng.pick([undefined, undefined, 2]),
    },
    currency: 'EUR',
    budget: rng.pick([null, null, 60_000, 200_000, 800_000]),
    pace: rng.pick(['relaxed', 'balanced', 'packed']),
    dayWindow: rng.pick([
      { start: '09:00', end: '21:30' },
      { start: '07:00', end: '26:00' },
      { start: '10:00', end: '18:00' },
      { start: '00:00', end: '29:59' },
    ]),
    interests: rng.some(tags, 0.4).map((tag) => ({ tag, weight: 0.7 })),
    mustSee: candidates.places.map(({ id }) => id).filter(() => rng.chance(0.04)),
    avoid: { ids: rng.some(candidates.restaurants, 0.05).map(({ id }) => id), tags: rng.some(tags, 0.05) },
    appointments: rng.chance(0.2) ? [randomAppointment(rng, stops, startDate, days)] : [],
    meals: rng.some(
      [
        { kind: 'breakfast' as const, from: '06:30', to: '10:30', minutes: 45 },
        { kind: 'lunch' as const, from: '11:00', to: '14:30', minutes: 60 },
        { kind: 'dinner' as const, from: '17:00', to: '21:00', minutes: 75 },
      ],
      0.25,
    ),
    cuisines: rng.some(cuisines, 0.06),
    transport: {
      between: rng.pick([['flight', 'train', 'drive', 'taxi'], ['flight', 'train'], ['drive']]),
      local: rng.pick([['walk', 'transit', 'taxi'], ['walk', 'transit'], ['taxi']]),
    },
    lodging: rng.pick([null, {}, {}, {}, {}, { needs: ['pets'] }, { roomTypes: ['private'] }, { maxNightly: 9000 }]),
    repeatable: rng.some(candidates.places, 0.02).map(({ id }) => id),
    soft: rng.some(softConstraints, 0.15),
  }
}

function randomAppointment(rng: Rng, stops: RandomStop[], startDate: string, days: number) {
  const start = rng.between(8, 19)
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:30`
  return {
    id: 'date',
    stopId: `s${rng.between(0, stops.length - 1)}`,
    date: dateAfter(startDate, rng.between(0, days - 1)),
    start: clock(start),
    end: clock(start + rng.between(1, 3)),
    position: rng.chance(0.7) ? { lat: 48.86, lng: 2.35 } : undefined,
    price: rng.pick([null, { per: 'once' as const, amount: 2500 }]),
  }
}

function randomCandidates(rng: Rng, stops: RandomStop[], startDate: string): CandidatesInput {
  const days = stops.reduce((sum, { nights }) => sum + nights, 1)
  const perStop = <T>(least: number, most: number, make: (stopId: string, n: number) => T) =>
    stops.flatMap(({ id }) => Array.from({ length: rng.between(least, most) }, (_, n) => make(id, n)))
  return {
    currency: 'EUR',
    places: perStop(0, 6, (stopId, n) => ({
      ...randomSpot(rng, stopId, `p${n}`),
      ...randomOpening(rng, startDate),
      visitMinutes: rng.pick([30, 45, 90, 120, 200]),
      price: randomPrice(rng, 1500),
      tags: rng.some(tags, 0.4),
    })),
    restaurants: perStop(3, 7, (stopId, n) => ({
      ...randomSpot(rng, stopId, `r${n}`),
      ...randomOpening(rng, startDate),
      price: randomPrice(rng, 2000),
      cuisines: rng.some(cuisines, 0.5),
    })),
    lodgings: perStop(1, 4, (stopId, n) => ({
      ...randomSpot(rng, stopId, `h${n}`),
      roomType: rng.pick(['private', 'shared']),
      rules: rng.some(['no-pets', 'no-parties'], 0.3),
      minNights: rng.pick([1, 1, 1, 2]),
      checkInFrom: rng.pick(['12:00', '15:00']),
      checkInUntil: rng.pick(['22:00', '29:59', '29:59']),
      price: rng.pick<CandidatesInput['lodgings'][number]['price']>([
        { per: 'room', amount: 8000 + 1000 * n, capacity: rng.between(1, 4), amountByDate: { [startDate]: 9500 } },
        { per: 'night', amount: 12_000 },
        { per: 'once', amount: 20_000 },
      ]),
    })),
    legs: randomLegs(rng, stops, startDate, days),
    distance: sampleDistance,
  }
}

function randomSpot(rng: Rng, stopId: string, name: string) {
  const position: GeoPoint = { lat: 48.8 + rng.between(0, 100) / 1000, lng: 2.3 + rng.between(0, 100) / 1000 }
  return {
    id: `${stopId}-${name}`,
    stopId,
    position: rng.chance(0.9) ? position : undefined,
    rating: rng.pick([null, 3.2, 4, 4.7]),
  }
}

function randomOpening(rng: Rng, startDate: string): Pick<CandidatesInput['places'][number], 'hours' | 'specialHours'> {
  const windows = rng.pick<[string, string][]>([
    [['09:00', '17:00']],
    [
      ['10:00', '13:00'],
      ['16:00', '22:00'],
    ],
    [['00:00', '24:00']],
    [['18:00', '27:00']],
    [['09:00', '19:00']],
    [['17:00', '09:00']],
  ])
  const weekly = Array.from({ length: 7 }, () => (rng.chance(0.06) ? [] : windows))
  return {
    hours: {
      weekly: rng.chance(0.15) ? null : weekly,
      closedDates: rng.chance(0.1) ? [dateAfter(startDate, 1)] : undefined,
    },
    specialHours: rng.chance(0.1) ? { [startDate]: [['11:00', '15:00']] } : undefined,
  }
}

function randomPrice(rng: Rng, amount: number): CandidatesInput['places'][number]['price'] {
  return rng.pick<CandidatesInput['places'][number]['price']>([
    null,
    { per: 'person', amount },
    { per: 'person', amount, childAmount: amount / 2 },
    { per: 'vehicle', amount: amount * 3, capacity: 4 },
    { per: 'once', amount },
  ])
}

function randomLegs(rng: Rng, stops: RandomStop[], startDate: string, days: number): CandidatesInput['legs'] {
  const ids = ['origin', ...stops.map(({ id }) => id)]
  const pairs = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to] as const))
  return pairs.flatMap(([from, to]) =>
    Array.from({ length: days }, (_, day) => dateAfter(startDate, day)).flatMap((date) =>
      [0, 1].filter(() => rng.chance(0.85)).map((n) => randomLeg(rng, { from, to, date, n })),
    ),
  )
}

function randomLeg(
  rng: Rng,
  { from, to, date, n }: { from: string; to: string; date: string; n: number },
): CandidatesInput['legs'][number] {
  const mode = rng.pick<IntercityMode>(['flight', 'train', 'drive', 'taxi'])
  const isTimed = mode === 'flight' || mode === 'train'
  const hour = rng.pick([6, 9, 13, 18, 22])
  const isOvernight = hour === 22
  const terminal = (stopId: string) =>
    isTimed && rng.chance(0.7) ? { id: `${stopId}-terminal`, position: { lat: 48.9, lng: 2.5 } } : undefined
  return {
    id: `${from}-${to}-${date}-${n}`,
    from,
    to,
    mode,
    date: isTimed || rng.chance(0.8) ? date : null,
    departs: isTimed ? `${date}T${String(hour).padStart(2, '0')}:10` : null,
    arrives: isTimed
      ? `${dateAfter(date, isOvernight ? 1 : 0)}T${isOvernight ? '07' : String(hour + 3).padStart(2, '0')}:40`
      : null,
    minutes: rng.pick([90, 240, 400]),
    international: rng.chance(0.3),
    price: rng.pick([
      { per: 'person', amount: 6000 },
      { per: 'vehicle', amount: 9000, capacity: 4 },
    ]),
    fromTerminal: terminal(from),
    toTerminal: terminal(to),
  }
}
