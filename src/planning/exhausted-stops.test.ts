import { describe, expect, it } from 'vitest'
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { PlanningRequest, PlanningRequestInput } from '#contract/planning/request.ts'
import { minuteOfClock } from '#contract/travel-day.ts'
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
      expect(gap?.days).toEqual(expect.arrayContaining(empty))
      for (const day of gap?.days ?? []) expect(visitsOn(each, day)).toBeLessThanOrEqual(2)
    }
  })

  it('is not one where there are sights enough', () => {
    expect(planNorth(3, 24).plans.map(({ gaps }) => gaps)).toEqual([[], [], []])
    expect(planNorth(8, 40).plans.map(({ gaps }) => gaps)).toEqual([[], [], []])
  })

  it('is not one while most of its sights are left', () => {
    const { request, candidates, plans } = planNorth(2, 24)
    const [first] = plans
    const days = first?.itinerary.days.map((day) => ({ ...day, items: [] })) ?? []
    expect(exhaustedStops(buildModel(request, candidates), { stopOrder: ['north'], days })).toEqual([])
  })

  it('is one for whole empty days, not for half days with a visit, nor for days of a journey or with something fixed', () => {
    const { request, candidates, plans } = planNorth(2, 24)
    const full = plans[0]?.itinerary.days ?? []
    const visits = full.flatMap(({ items }) => items.filter((item) => item.kind === 'visit'))
    const short = visits.filter(({ start, end }) => minuteOfClock(end.slice(11)) - minuteOfClock(start.slice(11)) < 120)
    const ids = visits.map(({ placeId }) => placeId)
    const model = (changes: Partial<PlanningRequest>) =>
      buildModel(
        { ...request, stops: request.stops.map((stop) => ({ ...stop, nights: 9 })), ...changes },
        { ...candidates, places: candidates.places.filter(({ id }) => ids.includes(id)) },
      )
    const day = (items: Itinerary['days'][number]['items']) => ({ date: '2026-04-20', items, back: null })
    const opera = { kind: 'appointment' as const, id: 'a', stopId: 'north', appointmentId: 'opera', travel: null }
    const evening = { ...opera, start: '2026-04-20T19:00', end: '2026-04-20T21:00' }
    const days = [...full, day(short.slice(0, 1)), day([]), day([evening]), day([]), day([]), day([]), day([])]
    const daysOf = (changes: Partial<PlanningRequest>) =>
      exhaustedStops(model(changes), { stopOrder: ['north'], days }).flatMap((gap) => gap.days)
    expect(daysOf({ restEveryDays: null })).toEqual([3, 4, 6, 7, 8, 9])
    // Days 3 and 7 are to be half days, of which day 7 has not even a half.
    expect(daysOf({ restEveryDays: 4 })).toEqual([4, 6, 7, 8, 9])
    const departure = { at: '2026-04-22T12:00', mode: 'flight' as const, international: false }
    expect(daysOf({ restEveryDays: null, departure })).toEqual([3, 4, 6, 7, 8])
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
