import { describe, expect, it } from 'vitest'
import { plan } from '#planning/plan.ts'
import { verify } from '#planning/verify.ts'
import { farSightRequests } from './far-sights.ts'
import { unservedMeals, unusualDinners } from './figures/days.ts'
import { closedVisits, darkVisits } from './figures/opening.ts'
import { type DayView, mealsOf, viewPlan, visitsOf } from './figures/plan-view.ts'
import { sunOn } from './figures/sun.ts'
import { zigzagBetween, zigzagOf } from './figures/zigzag.ts'
import { firstVisitorIcons } from './first-visitor-icons.ts'
import { guides, type PlanCase, toCaseInput } from './plan-case.ts'
import { realisticRequests } from './requests/all.ts'
import { fifthSet } from './requests/fifth-set.ts'
import { fourthSet } from './requests/fourth-set/fourth-set.ts'
import { secondSet } from './requests/second-set.ts'
import { seventhSet } from './requests/seventh-set/seventh-set.ts'
import { sixthSet } from './requests/sixth-set/sixth-set.ts'

function solve(planCase: PlanCase) {
  const input = toCaseInput(planCase)
  const { request, candidates } = input
  const outcome = plan({ request, candidates, limits: { iterations: 300 }, seed: 1 })
  return { input, outcome }
}

describe.each(['beijing', 'rome', 'singapore'])('three days in %s', (city) => {
  const { input, outcome } = solve({ text: 'no wishes', city, days: 3 })

  it('has three plans that verify accepts', () => {
    expect(outcome.plans.length).toBe(3)
    for (const { itinerary } of outcome.plans) expect(verify({ ...input, itinerary })).toEqual([])
  })

  it('visits nothing closed or in the dark, and eats where and when people eat', () => {
    for (const one of outcome.plans) {
      const days = viewPlan(one, input)
      expect(mealsOf(days).length).toBeGreaterThanOrEqual(3)
      const faults = [closedVisits(days), darkVisits(days, input), unservedMeals(days), unusualDinners(days, input)]
      expect(faults.flat().map(({ id }) => id)).toEqual([])
    }
  })

  it('shows the icons in the balanced plan', () => {
    const balanced = outcome.plans.find(({ intent }) => intent === 'balanced')
    const visited = new Set(balanced ? visitsOf(viewPlan(balanced, input)).map(({ id }) => id) : [])
    const groups = firstVisitorIcons[city] ?? []
    const seen = groups.filter((group) => group.some((id) => visited.has(`${city}/${id}`)))
    expect(seen.length).toBeGreaterThanOrEqual(4)
  })
})

it('tells a closed must-see with its next open day', () => {
  const { outcome } = solve({
    text: 'tulips in October',
    city: 'amsterdam',
    days: 3,
    start: '2027-10-11',
    mustSee: ['keukenhof'],
  })
  if (outcome.status !== 'infeasible') throw new Error(`${outcome.status}: Keukenhof is a garden of spring`)
  expect(outcome.conflicts.map(({ gap }) => gap)).toContainEqual(
    expect.objectContaining({ kind: 'never-open', placeId: 'amsterdam/keukenhof' }),
  )
})

describe('the requests', () => {
  it('are a hundred and more, and name what the guides have', () => {
    expect(realisticRequests.length).toBeGreaterThanOrEqual(100)
    expect(secondSet.length).toBeGreaterThanOrEqual(60)
    expect(fourthSet.length).toBe(80)
    expect(sixthSet.length).toBe(60)
    expect(seventhSet.length).toBe(50)
    for (const planCase of [
      ...realisticRequests,
      ...secondSet,
      ...fourthSet,
      ...fifthSet,
      ...sixthSet,
      ...seventhSet,
    ]) {
      const { candidates, request } = toCaseInput(planCase)
      const known = new Set(candidates.places.map(({ id }) => id))
      expect([...request.mustSee, ...request.seen].filter((id) => !known.has(id))).toEqual([])
    }
  })

  it('judge icons of cities that have a guide', () => {
    for (const [city, groups] of Object.entries(firstVisitorIcons)) {
      const ids = guides.byId(city)?.attractions.map(({ id }) => id) ?? []
      expect([city, groups.flat().filter((id) => !ids.includes(id))]).toEqual([city, []])
    }
  })

  it('ask for far sights in their season', () => {
    const requests = farSightRequests(['amsterdam', 'harbin'])
    expect(requests.map(({ mustSee }) => mustSee?.[0])).toEqual(expect.arrayContaining(['keukenhof', 'ice-snow-world']))
    expect(requests.find(({ mustSee }) => mustSee?.[0] === 'ice-snow-world')?.start).not.toBe('2027-04-12')
  })
})

describe('the figures', () => {
  it('know sunrise and sunset', () => {
    const paris = sunOn('2027-06-21', { lat: 48.857, lng: 2.352 }, 'Europe/Paris')
    expect(Math.abs(paris.rise - (5 * 60 + 47))).toBeLessThan(4)
    expect(Math.abs(paris.set - (21 * 60 + 58))).toBeLessThan(4)
    const polar = sunOn('2027-12-21', { lat: 70, lng: 25 }, 'Europe/Oslo')
    expect(polar.set - polar.rise).toBe(0)
  })

  it('measure a way there and back against the shortest', () => {
    const entry = (lng: number) => ({
      kind: 'visit' as const,
      id: `${lng}`,
      name: '',
      start: 0,
      end: 0,
      travel: 0,
      position: { lat: 0, lng },
    })
    const day = (...lngs: number[]): DayView => ({
      date: '2027-04-12',
      entries: lngs.map(entry),
      busy: [],
      pauses: [],
      from: { lat: 0, lng: 0 },
      to: { lat: 0, lng: 0 },
    })
    expect(zigzagOf(day(0.1, 0.2, 0.3))).toBeCloseTo(1)
    expect(zigzagOf(day(0.3, 0.1, 0.2))).toBeCloseTo(1.333, 2)
    expect(zigzagBetween(day(0.1, 0.3, 0.2, 0.4))).toBeCloseTo(1.667, 2)
    expect(zigzagOf(day(0.1, 0.3, 0.1, 0.3))).toBeCloseTo(1.667, 2)
  })
})
