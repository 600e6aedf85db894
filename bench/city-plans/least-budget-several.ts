// Trips through several cities whose least cost is known by arithmetic: no distances, nothing ever closed, so that only legs,
// rooms, tables and the cuisines that are wanted count. At exactly that budget there is a plan.
import { type Candidates, type CandidatesInput, candidatesSchema } from '#contract/planning/candidates.ts'
import { type PlanningRequest, planningRequestSchema } from '#contract/planning/request.ts'
import { Random } from '#planning/solver/random.ts'

const cuisines = ['Chinese', 'French', 'Mexican', 'Indian']
const start = '2026-03-10'
const dayMs = 86_400_000
const zone = 'America/Los_Angeles'
const meals: PlanningRequest['meals'] = [
  { kind: 'breakfast', from: '07:00', to: '10:30', minutes: 45 },
  { kind: 'lunch', from: '11:00', to: '14:30', minutes: 60 },
  { kind: 'dinner', from: '17:00', to: '21:00', minutes: 75 },
]

interface Table {
  stop: number
  cost: number
  cuisine: string
}

export interface KnownTrip {
  request: PlanningRequest
  candidates: Candidates
  least: number
}

export function severalCities(seed: number): KnownTrip {
  const random = new Random(seed)
  const between = (least: number, most: number) => least + random.below(most - least + 1)
  const stops = Array.from({ length: between(1, 3) }, (_, index) => ({ id: `city-${index}`, nights: between(1, 3) }))
  const adults = between(1, 6)
  const wanted = cuisines.filter(() => random.below(4) === 0)
  const tables = stops.flatMap((_, stop) =>
    Array.from({ length: 14 }, (): Table => {
      const cuisine = cuisines[random.below(cuisines.length)] ?? ''
      return { stop, cost: adults * 100 * between(8, 60), cuisine }
    }),
  )
  const rooms = stops.map(({ nights }) =>
    Array.from({ length: 5 }, (_, index) => {
      const capacity = between(1, 4)
      const minNights = index === 0 ? 1 : between(1, 4)
      const amount = 1000 * between(3, 20)
      const cost = minNights > nights ? Number.POSITIVE_INFINITY : Math.ceil(adults / capacity) * amount * nights
      return { capacity, minNights, amount, cost }
    }),
  )
  const ends = ['origin', ...stops.map(({ id }) => id), 'origin']
  const moves = ends.slice(1).map((to, index) => {
    const day = stops.slice(0, index).reduce((sum, { nights }) => sum + nights, 0)
    return {
      ...{ from: ends[index] ?? '', to, date: dateOf(day) },
      ...{ flight: 1000 * between(4, 25), taxi: 1000 * between(10, 50), drive: 1000 * between(4, 30) },
    }
  })
  const legs = moves.flatMap(({ from, to, date, flight, taxi, drive }): CandidatesInput['legs'] => {
    const way = { from, to, minutes: 150 }
    const open = { ...way, date: null, departs: null, arrives: null }
    const timed = { ...way, date, departs: `${date}T10:00`, arrives: `${date}T12:30` }
    return [
      { ...timed, id: `fly ${from} ${to}`, mode: 'flight', price: { per: 'person', amount: flight } },
      { ...open, id: `taxi ${from} ${to}`, mode: 'taxi', price: { per: 'vehicle', amount: taxi, capacity: 4 } },
      { ...open, id: `car ${from} ${to}`, mode: 'drive', price: { per: 'vehicle', amount: drive, capacity: 5 } },
    ]
  })
  const byCar = moves.reduce((sum, { drive }) => sum + Math.ceil(adults / 5) * drive, 0)
  const byOthers = moves.reduce(
    (sum, { flight, taxi }) => sum + Math.min(adults * flight, Math.ceil(adults / 4) * taxi),
    0,
  )
  const beds = rooms.reduce((sum, all) => sum + Math.min(...all.map(({ cost }) => cost)), 0)
  return {
    least: Math.min(byCar, byOthers) + beds + leastMeals(stops, tables, wanted),
    request: planningRequestSchema.parse({
      origin: { zone },
      stops: stops.map((stop) => ({ ...stop, zone })),
      startDate: start,
      party: { adults },
      currency: 'USD',
      pace: 'packed',
      meals,
      cuisines: wanted,
      transport: { between: ['flight', 'taxi', 'drive'], local: ['walk'] },
    }),
    candidates: candidatesSchema.parse({
      currency: 'USD',
      places: stops.flatMap(({ id }) =>
        Array.from({ length: 6 }, (_, n) => ({ id: `${id}-sight-${n}`, stopId: id, visitMinutes: 90 })),
      ),
      restaurants: tables.map(({ stop, cost, cuisine }, index) => ({
        ...{ id: `table-${index}`, stopId: `city-${stop}`, cuisines: [cuisine] },
        price: { per: 'person' as const, amount: cost / adults },
      })),
      lodgings: rooms.flatMap((all, stop) =>
        all.map(({ capacity, minNights, amount }, index) => ({
          ...{ id: `house-${stop}-${index}`, stopId: `city-${stop}`, minNights },
          price: { per: 'room' as const, amount, capacity },
        })),
      ),
      legs,
      distance: {
        modes: [{ mode: 'walk', kmh: 5, overheadMinutes: 0, detour: 1, maxKm: 500, fare: null }],
        unknownMinutes: 0,
      },
    }),
  }
}

function dateOf(day: number): string {
  return new Date(Date.parse(start) + day * dayMs).toISOString().slice(0, 10)
}

/** Meals are due on full days only; a cuisine that none of the cheapest tables has takes the place of one, or is added. */
function leastMeals(stops: readonly { nights: number }[], tables: readonly Table[], wanted: readonly string[]): number {
  const cheapest = tables.toSorted((a, b) => a.cost - b.cost)
  const choices = wanted.reduce<Table[][]>(
    (all, cuisine) => {
      const serving = stops.flatMap((_, stop) => {
        const here = cheapest.find((table) => table.stop === stop && table.cuisine === cuisine)
        return here ? [here] : []
      })
      return all.flatMap((chosen) => serving.map((table) => [...chosen, table]))
    },
    [[]],
  )
  const costOf = (chosen: readonly Table[]) =>
    stops.reduce((sum, { nights }, stop) => {
      const own = chosen.filter((table) => table.stop === stop)
      const due = Math.max(0, (nights - 1) * meals.length - own.length)
      const others = cheapest.filter((table) => table.stop === stop && !own.includes(table)).slice(0, due)
      return sum + [...own, ...others].reduce((all, { cost }) => all + cost, 0)
    }, 0)
  return Math.min(...choices.map(costOf))
}
