// Small random trips for property tests: every feature of a request intentOrders up now and then, sensible or not.

import { type Candidates, candidatesSchema } from '#contract/planning/candidates.ts'
import {
  type PlanningRequest,
  type PlanningRequestInput,
  planningRequestSchema,
  softConstraints,
} from '#contract/planning/request.ts'
import { Random } from '#planning/solver/random.ts'
import {
  cuisines,
  dateAfter,
  type RandomStop,
  type Rng,
  randomCandidates,
  seededRandom,
  tags,
} from './random-candidates.ts'

/** Dates around the clock changes of Europe and America, and an ordinary week with a leap-free month end. */
const startDates = ['2026-03-27', '2026-03-07', '2026-10-24', '2026-10-31', '2026-04-28', '2026-12-30'] as const
const zones = ['Asia/Shanghai', 'Europe/Paris', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland'] as const
export function randomTrip(seed: number): { request: PlanningRequest; candidates: Candidates } {
  const rng = seededRandom(new Random(seed))
  const stops = randomStops(rng)
  const startDate = rng.pick(startDates)
  const candidates = candidatesSchema.parse(randomCandidates(rng, stops, startDate))
  return { request: planningRequestSchema.parse(randomRequest(rng, stops, startDate, candidates)), candidates }
}

function randomStops(rng: Rng): RandomStop[] {
  const count = rng.pick([1, 1, 1, 2, 2, 3])
  return Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    nights: rng.between(count === 1 ? 0 : 1, count === 1 ? 2 : 1),
    zone: rng.pick(zones),
    position: rng.pick([undefined, { lat: 48.85, lng: 2.35 }]),
  }))
}

function randomRequest(rng: Rng, stops: RandomStop[], startDate: string, candidates: Candidates): PlanningRequestInput {
  const days = stops.reduce((sum, { nights }) => sum + nights, 1)
  const hasOrigin = rng.chance(0.5)
  const lastDate = dateAfter(startDate, days - 1)
  return {
    origin: hasOrigin ? { zone: rng.pick(zones) } : null,
    arrival:
      hasOrigin || rng.chance(0.5)
        ? null
        : randomJourney(rng, days > 1 ? rng.pick([startDate, startDate, dateAfter(startDate, 1)]) : startDate),
    departure: hasOrigin || rng.chance(0.5) ? null : randomJourney(rng, lastDate),
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
    diets: rng.some(['vegetarian', 'halal'] as const, 0.1),
    avoidStaples: rng.some(['peanut'], 0.1),
    mobility: rng.pick([undefined, undefined, undefined, { stepFree: 'preferred', maxEffort: 'moderate' }]),
    rest: rng.chance(0.15) ? [{ from: '13:00', to: '14:30' }] : [],
    restEveryDays: rng.pick([2, 4, null]),
    driving: rng.chance(0.3) ? null : undefined,
    seen: candidates.places.map(({ id }) => id).filter(() => rng.chance(0.04)),
    transport: {
      between: rng.pick([['flight', 'train', 'drive', 'taxi'], ['flight', 'train'], ['drive']]),
      local: rng.pick([['walk', 'transit', 'taxi'], ['walk', 'transit'], ['taxi']]),
    },
    lodging: rng.pick([null, {}, {}, {}, {}, { needs: ['pets'] }, { roomTypes: ['private'] }, { maxNightly: 9000 }]),
    repeatable: rng.some(candidates.places, 0.02).map(({ id }) => id),
    soft: rng.some(softConstraints, 0.15),
  }
}

function randomJourney(rng: Rng, date: string): PlanningRequestInput['arrival'] {
  return {
    at: `${date}T${rng.pick(['06:20', '09:05', '13:40', '18:30', '22:30'])}`,
    mode: rng.pick(['flight', 'train']),
    international: rng.chance(0.3),
    terminal: rng.pick([undefined, { id: 'journey-terminal' }, { id: 'airport', position: { lat: 48.95, lng: 2.55 } }]),
    bufferMinutes: rng.pick([undefined, undefined, 15]),
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
