import { describe, expect, it } from 'vitest'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { planCity } from './testing/plan-city.ts'
import { verify } from './verify.ts'

type Place = CandidatesInput['places'][number]

const daily = (open: string, close: string) => Array.from({ length: 7 }, (): [string, string][] => [[open, close]])

/** Its plans pass every rule. */
function planSound(...args: Parameters<typeof planCity>) {
  const { request, candidates, outcome } = planCity(...args)
  for (const { itinerary } of outcome.plans) expect(verify({ request, candidates, itinerary })).toEqual([])
  return { request, candidates, outcome }
}

const itemsOf = ({ outcome }: ReturnType<typeof planSound>) =>
  outcome.plans.map(({ itinerary }) => itinerary.days.flatMap(({ items }) => items))

describe('slow mornings', () => {
  const farAway: Partial<Place> = {
    position: { lat: 39.45, lng: 116.3 },
    visitMinutes: 480,
    hours: { weekly: null },
    bestTimes: [],
    eatOnSite: true,
  }
  const day = (start: string) => ({ dayWindow: { start, end: '20:30' } })

  it('are given up once for a must-see that is too far otherwise, and the plan says so', () => {
    const made = planSound(farAway, day('09:45'))
    expect(made.outcome.status).toBe('ok')
    const told = made.outcome.plans.map(({ itinerary, reasons }) => {
      const visit = itinerary.days.flatMap(({ items }) => items).find(({ id }) => id === 'visit:north-p0')
      const leaves = Date.parse(`${visit?.start}:00Z`) - (visit?.travel?.minutes ?? 0) * 60_000
      const isTold = reasons.some(({ itemId, code }) => itemId === visit?.id && code === 'early-start')
      expect(isTold).toBe(new Date(leaves).toISOString().slice(11, 16) < '09:45')
      return isTold
    })
    expect(told).toContain(true)
  })

  it('stay where the must-see is back in time, and where days begin much later', () => {
    const near = itemsOf(planSound({ ...farAway, visitMinutes: 240 }, day('09:45'))).flat()
    const visit = near.find(({ id }) => id === 'visit:north-p0')
    expect(visit && visit.start.slice(11) >= '09:45').toBe(true)
    expect(planSound(farAway, day('11:30')).outcome.status).toBe('infeasible')
  })
})

describe('a must-see show at the hours of dinner', () => {
  const show: Partial<Place> = {
    tags: ['show'],
    visitMinutes: 180,
    hours: { weekly: daily('18:45', '21:45') },
    bestTimes: [],
  }
  const meals: PlanningRequestInput['meals'] = [
    { kind: 'lunch', from: '11:30', to: '13:30', minutes: 60 },
    { kind: 'dinner', from: '18:00', to: '21:00', minutes: 75 },
  ]
  const evening = { dayWindow: { start: '09:00', end: '23:00' }, meals }

  it('has dinner before it, that day only', () => {
    const made = planSound(show, evening)
    expect(made.outcome.status).toBe('ok')
    for (const { itinerary, reasons } of made.outcome.plans) {
      const early = itinerary.days.flatMap(({ items }) =>
        items
          .filter(({ id, start }) => id.endsWith(':dinner') && start.slice(11) < '18:00')
          .map(({ id }) => ({ id, items })),
      )
      for (const { id, items } of early) {
        expect(items.map((item) => item.id)).toContain('visit:north-p0')
        expect(reasons.filter(({ itemId }) => itemId === id).map(({ code }) => code)).toContain('before-show')
      }
      expect(early.length).toBeLessThanOrEqual(1)
    }
  })

  it('may end after the day does', () => {
    const made = planSound(
      { ...show, bestTimes: ['evening'] },
      { ...evening, dayWindow: { start: '09:00', end: '21:15' } },
    )
    expect(made.outcome.status).toBe('ok')
    const usual = planSound(show, { ...evening, dayWindow: { start: '09:00', end: '21:15' } })
    expect(usual.outcome.status).toBe('infeasible')
  })

  it('is the only reason that verify takes for an early dinner', () => {
    const { outcome, request, candidates } = planSound(show, evening)
    const early = outcome.plans.find(({ reasons }) => reasons.some(({ code }) => code === 'before-show'))
    if (!early) throw new Error('nobody dines before the show')
    const codes = verify({ request: { ...request, mustSee: [] }, candidates, itinerary: early.itinerary })
    expect(codes.map(({ code }) => code)).toContain('meals.outside-window')
  })
})

it('says of hours without a plan after a long outing that they are for rest', () => {
  const cruise: Partial<Place> = { visitMinutes: 270, hours: { weekly: daily('08:30', '13:00') }, bestTimes: [] }
  const { outcome } = planSound(cruise, {
    paceLimits: { activeMinutes: 300, walkingKm: 10, visits: 1 },
    meals: [{ kind: 'dinner', from: '17:30', to: '20:00', minutes: 75 }],
  })
  expect(outcome.status).toBe('ok')
  const pauses = outcome.plans.flatMap(({ itinerary, reasons }) =>
    itinerary.days.flatMap(({ items }) => {
      const at = items.findIndex(({ id }) => id === 'visit:north-p0')
      const next = at < 0 ? undefined : items[at + 1]
      return next?.kind === 'meal'
        ? [reasons.some((each) => each.itemId === next.id && each.code === 'rest-after-outing')]
        : []
    }),
  )
  expect(pauses.length).toBeGreaterThan(0)
  expect(pauses).not.toContain(false)
})
