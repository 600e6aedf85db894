import { expect, it } from 'vitest'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { minuteOfClock } from '#contract/travel-day.ts'
import { plan } from './plan.ts'
import { sampleCandidates, sampleRequest } from './testing/sample-trip.ts'
import { countWeakDays } from './weak-days.ts'

/** Days of each plan that begin late, or have one short visit only, in a city of so many sights. */
function weakDays(nights: number, sights: number, overrides: Partial<PlanningRequestInput> = {}): number[] {
  const request = sampleRequest({
    origin: null,
    stops: [{ id: 'north', nights, zone: 'Asia/Shanghai', position: { lat: 39.9, lng: 116.4 } }],
    mustSee: [],
    appointments: [],
    cuisines: [],
    interests: [],
    budget: null,
    party: { adults: 2 },
    ...overrides,
  })
  const candidates = sampleCandidates({}, sights)
  const places = candidates.places.filter(({ stopId }) => stopId === 'north')
  const outcome = plan({ request, candidates: { ...candidates, places }, limits: { iterations: 300 }, seed: 4 })
  expect(outcome.plans).toHaveLength(3)
  return outcome.plans.map(({ itinerary }) => {
    const weak = itinerary.days.filter(({ items }) => {
      const visits = items.filter(({ kind }) => kind === 'visit')
      const lasts = visits.map(({ start, end }) => minuteOfClock(end.slice(11)) - minuteOfClock(start.slice(11)))
      const [first] = items
      const leaves = first ? minuteOfClock(first.start.slice(11)) - (first.travel?.minutes ?? 0) : Number.NaN
      return !(leaves <= minuteOfClock('10:30')) || (visits.length < 2 && !lasts.some((minutes) => minutes >= 180))
    })
    return weak.length
  })
}

it('shares a place with another plan rather than leave a day half empty', () => {
  expect(weakDays(2, 16)).toEqual([0, 0, 0])
})

it('makes a plan anew that has more days half empty than another', () => {
  expect(weakDays(4, 20, { pace: 'relaxed' })).toEqual([0, 0, 0])
})

/** A day with visits of an hour at the given hours, a quarter of an hour's way apart. */
function weak(hours: number[], rest: { from: string; to: string }[] = []): number {
  const visits = hours.map((hour) => {
    const spot = { id: `p${hour}`, stopId: 'north' }
    return { node: { kind: 'visit', minutes: 60, spot }, start: hour * 60 }
  })
  const route = { start: null, dayStart: 540, earliest: 540, isTravelDay: false }
  type Args = Parameters<typeof countWeakDays>
  const schedule = { days: [{ route, visits }], routing: () => ({ minutes: 15 }) } as unknown as Args[1]
  return countWeakDays({ request: { rest } } as unknown as Args[0], schedule)
}

it('counts a day with hours of nothing to do as weak, unless people rest', () => {
  expect(weak([9, 12, 15])).toBe(0)
  expect(weak([9, 12, 16])).toBe(1)
  expect(weak([9, 12, 16], [{ from: '13:00', to: '15:00' }])).toBe(0)
})
