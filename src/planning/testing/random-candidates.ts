// Candidates for random trips: odd hours, unknown facts, far places, night services.
import type { GeoPoint } from '#contract/place.ts'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import { dayTimes } from '#contract/planning/facts.ts'
import type { IntercityMode, PlanningRequestInput } from '#contract/planning/request.ts'
import type { Random } from '#planning/solver/random.ts'
import { sampleDistance } from './sample-trip.ts'

export type Rng = {
  chance: (probability: number) => boolean
  between: (least: number, most: number) => number
  pick: <T>(options: readonly [T, ...T[]]) => T
  some: <T>(options: readonly T[], probability: number) => T[]
}

export const tags = ['museum', 'park', 'food', 'view'] as const
export const cuisines = ['sichuan', 'noodles', 'vegetarian'] as const

export type RandomStop = PlanningRequestInput['stops'][number]

export function seededRandom(random: Random): Rng {
  const rng: Rng = {
    chance: (probability) => random.unit() < probability,
    between: (least, most) => least + random.below(most - least + 1),
    pick: (options) => options[random.below(options.length)] ?? options[0],
    some: (options, probability) => options.filter(() => random.unit() < probability),
  }
  return rng
}

export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export function randomCandidates(rng: Rng, stops: RandomStop[], startDate: string): CandidatesInput {
  const days = stops.reduce((sum, { nights }) => sum + nights, 1)
  const perStop = <T>(least: number, most: number, make: (stopId: string, n: number) => T) =>
    stops.flatMap(({ id }) => Array.from({ length: rng.between(least, most) }, (_, n) => make(id, n)))
  return {
    currency: 'EUR',
    places: perStop(0, 6, (stopId, n) => ({
      ...randomSpot(rng, stopId, `p${n}`),
      ...randomOpening(rng, startDate),
      visitMinutes: rng.pick([30, 45, 90, 120, 200, 300]),
      prominence: rng.pick([undefined, undefined, undefined, n + 1]),
      outdoor: rng.chance(0.3),
      afterDark: rng.chance(0.3),
      bestTimes: rng.some(dayTimes, 0.1),
      eatOnSite: rng.pick([undefined, true, false]),
      stepFree: rng.pick(['yes', 'partly', 'no', 'unknown']),
      effort: rng.pick([undefined, 'easy', 'moderate', 'strenuous']),
      altitude: n === 4 ? 4200 : undefined,
      price: randomPrice(rng, 1500),
      tags: rng.some(tags, 0.4),
    })),
    restaurants: perStop(3, 7, (stopId, n) => ({
      ...randomSpot(rng, stopId, `r${n}`),
      ...randomOpening(rng, startDate),
      price: randomPrice(rng, 2000),
      cuisines: rng.some(cuisines, 0.5),
      meals: rng.pick([undefined, undefined, ['lunch', 'dinner'], ['breakfast', 'snack']]),
      diets: rng.pick([{}, {}, { vegetarian: 'suits' }, { vegetarian: 'options', halal: 'no' }]),
      staples: rng.some(['peanut', 'seafood'], 0.2),
    })),
    lodgings: perStop(1, 4, (stopId, n) => ({
      ...randomSpot(rng, stopId, `h${n}`),
      roomType: rng.pick(['private', 'shared', 'dormitory']),
      band: rng.pick([undefined, 'saver', 'balanced', 'comfort']),
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
  const spread = rng.chance(0.08) ? 500 : 100
  const position: GeoPoint = { lat: 48.8 + rng.between(0, spread) / 1000, lng: 2.3 + rng.between(0, spread) / 1000 }
  return {
    id: `${stopId}-${name}`,
    stopId,
    position: rng.chance(0.9) ? position : undefined,
    rating: rng.pick([null, 3.2, 4, 4.7]),
  }
}

function randomOpening(
  rng: Rng,
  startDate: string,
): Pick<CandidatesInput['places'][number], 'hours' | 'specialHours' | 'seasons'> {
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
    seasons: rng.pick([undefined, undefined, undefined, [{ from: '11-15', to: '03-28' }]]),
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
