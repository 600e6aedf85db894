import { describe, expect, it } from 'vitest'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { propertySize, propertyTimeoutMs } from '../testing/property-size.ts'
import { exhaustedStops } from './exhausted-stops.ts'
import { buildModel } from './model/planning-model.ts'
import { plan } from './plan.ts'
import { randomTrip } from './testing/random-trip.ts'
import { sampleCandidates, sampleRequest } from './testing/sample-trip.ts'

function planNorth(nights: number, sights: number, overrides: Partial<PlanningRequestInput> = {}) {
  const request = sampleRequest({
    origin: null,
    stops: [{ id: 'north', nights, zone: 'Asia/Shanghai', position: { lat: 39.9, lng: 116.4 } }],
    mustSee: [],
    appointments: [],
    cuisines: [],
    budget: null,
    party: { adults: 2 },
    ...overrides,
  })
  const places = sampleCandidates({}, sights).places.filter(({ stopId }) => stopId === 'north')
  const candidates = sampleCandidates({ places }, 24)
  const outcome = plan({ request, candidates, limits: { iterations: 200 }, seed: 4 })
  expect(outcome.plans.length).toBeGreaterThan(0)
  return { request, candidates, plans: outcome.plans }
}

const visitsOn = ({ itinerary }: ReturnType<typeof planNorth>['plans'][number], day: number) =>
  itinerary.days[day]?.items.filter(({ kind }) => kind === 'visit').length ?? 0

describe('a stop whose sights do not fill its days', () => {
  it('is named in every plan, with the days of which too little is made', () => {
    const { plans } = planNorth(8, 8)
    for (const each of plans) {
      const [gap, ...others] = each.gaps
      expect(others).toEqual([])
      expect(gap).toMatchObject({ kind: 'exhausted', stopId: 'north' })
      const empty = each.itinerary.days.flatMap((_, day) => (visitsOn(each, day) === 0 ? [day] : []))
      expect(gap?.days).toEqual(expect.arrayContaining(empty.filter((day) => day !== 3 && day !== 7)))
      for (const day of gap?.days ?? []) expect(visitsOn(each, day)).toBeLessThanOrEqual(2)
    }
  })

  it('is not one where there are sights enough', () => {
    expect(planNorth(3, 24).plans.map(({ gaps }) => gaps)).toEqual([[], [], []])
    expect(planNorth(8, 40).plans.map(({ gaps }) => gaps)).toEqual([[], [], []])
  })

  it('is not one for the lack of money, nor for the half days and the days of a journey', () => {
    const { request, candidates, plans } = planNorth(2, 24)
    const [{ itinerary }] = plans as [(typeof plans)[number]]
    const model = buildModel(request, candidates)
    const emptied = (kept: number) => ({
      ...itinerary,
      days: itinerary.days.map((day, index) => (index < kept ? day : { ...day, items: [] })),
    })
    // Most of the sights are left.
    expect(exhaustedStops(model, emptied(0))).toEqual([])
    const seen = itinerary.days.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'visit' ? item.placeId : [])),
    )
    const places = candidates.places.filter(({ id }) => seen.includes(id))
    const shown = { ...request, stops: request.stops.map((stop) => ({ ...stop, nights: 9 })) }
    const long = {
      ...itinerary,
      days: Array.from(
        { length: 10 },
        (_, day) => itinerary.days[day] ?? { date: '2026-04-20', items: [], back: null },
      ),
    }
    const daysOf = (changes: Partial<typeof request>) =>
      exhaustedStops(buildModel({ ...shown, ...changes }, { ...candidates, places }), long).flatMap(({ days }) => days)
    const journey = { at: '2026-04-22T12:00', mode: 'flight' as const, international: false }
    expect(daysOf({ restEveryDays: null })).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(daysOf({ restEveryDays: 4 })).toEqual([4, 5, 6, 8, 9])
    expect(daysOf({ restEveryDays: null, departure: journey })).toEqual([3, 4, 5, 6, 7, 8])
  })
})

it(
  'names days of the stay with little in them and nothing fixed, on random trips',
  () => {
    for (let seed = 0; seed < propertySize(60, 3000); seed++) {
      const trip = randomTrip(seed)
      const { plans } = plan({ ...trip, limits: { iterations: 10, checks: 4 }, seed })
      for (const { gaps, itinerary } of plans) {
        for (const { stopId, days } of gaps) {
          const items = days.flatMap((day) => itinerary.days[day]?.items ?? [])
          expect(
            days.every((day) => itinerary.days[day] !== undefined),
            `seed ${seed}`,
          ).toBe(true)
          expect(
            items.filter((item) => item.stopId !== stopId || item.kind === 'appointment' || item.kind === 'move'),
            `seed ${seed}`,
          ).toEqual([])
        }
      }
    }
  },
  propertyTimeoutMs,
)
