import { describe, expect, it } from 'vitest'
import { planCity } from './testing/plan-city.ts'
import { verify } from './verify.ts'

describe('a daily rest', () => {
  const always = { weekly: null }
  const long = { visitMinutes: 240, hours: always, bestTimes: [], eatOnSite: true }
  const nap = { from: '12:30', to: '14:30' }

  it('is kept by a long must-see that fits before or after it', () => {
    const { outcome, request, candidates } = planCity(long, { rest: [nap] })
    expect(outcome.status).toBe('ok')
    for (const { itinerary } of outcome.plans) expect(verify({ request, candidates, itinerary })).toEqual([])
    for (const items of outcome.plans.flatMap(({ itinerary }) => itinerary.days.map(({ items }) => items))) {
      const awake = items.filter(({ kind }) => kind === 'visit' || kind === 'meal')
      const disturbing = awake.filter(({ start, end }) => start.slice(11) < nap.to && end.slice(11) > nap.from)
      expect(disturbing).toEqual([])
    }
  })

  it('is had on the spot where the hours of a must-see leave no time outside it', () => {
    const hours = { weekly: Array.from({ length: 7 }, (): [string, string][] => [['10:00', '17:00']]) }
    const { outcome, request, candidates } = planCity({ ...long, hours }, { rest: [nap] })
    expect(outcome.status).toBe('ok')
    for (const { itinerary, reasons } of outcome.plans) {
      expect(itinerary.days.flatMap(({ items }) => items.map(({ id }) => id))).toContain('visit:north-p0')
      expect(reasons.find(({ code }) => code === 'rest-on-site')?.itemId).toBe('visit:north-p0')
      expect(verify({ request, candidates, itinerary })).toEqual([])
    }
  })

  it('is missed by the same visit where nobody insists on it', () => {
    const hours = { weekly: Array.from({ length: 7 }, (): [string, string][] => [['10:00', '17:00']]) }
    const { outcome, request, candidates } = planCity({ ...long, hours }, { rest: [nap] })
    const [first] = outcome.plans
    if (!first) throw new Error('no plan')
    const codes = verify({ request: { ...request, mustSee: [] }, candidates, itinerary: first.itinerary })
    expect(codes.map(({ code }) => code)).toContain('rest.interrupted')
  })
})

describe('a landing', () => {
  const landingAt = (clock: string) =>
    planCity(
      { hours: { weekly: null } },
      {
        arrival: {
          at: `2026-04-13T${clock}`,
          mode: 'flight',
          terminal: { id: 'PEK', position: { lat: 40.08, lng: 116.6 } },
        },
      },
    )

  it('in the night is slept off, and the plan says so', () => {
    const { outcome } = landingAt('02:30')
    expect(outcome.status).toBe('ok')
    for (const { itinerary, reasons } of outcome.plans) {
      const [bags, first] = itinerary.days[0]?.items ?? []
      if (bags?.kind !== 'lodging' || !first) throw new Error('nothing after the night')
      const sleep = reasons.find(({ code }) => code === 'sleep-after-landing')
      expect(sleep?.itemId).toBe(first.id)
      expect(sleep?.params.from).toBe(bags.end.slice(11))
      const slept = Date.parse(`${first.start}:00Z`) - Date.parse(`${bags.end}:00Z`)
      expect(slept).toBeGreaterThanOrEqual(6 * 60 * 60_000)
      expect(first.start.slice(11) >= String(sleep?.params.until)).toBe(true)
    }
  })

  it('in the morning is no night', () => {
    const { outcome } = landingAt('07:10')
    expect(outcome.status).toBe('ok')
    expect(outcome.plans.flatMap(({ reasons }) => reasons).map(({ code }) => code)).not.toContain('sleep-after-landing')
  })
})
