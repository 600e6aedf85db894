import { describe, expect, it } from 'vitest'
import { planningRequestSchema } from '#contract/planning/request.ts'
import { plan } from '#planning/plan.ts'
import { sampleCandidates, sampleRequest } from '#planning/testing/sample-trip.ts'
import { verify } from '#planning/verify.ts'
import type { VerifyInput } from './rule.ts'

const airport = { id: 'north-air', position: { lat: 40.07, lng: 116.6 } }

/** Three days in one city between a landing and a take-off. */
function tripBetween(arrival: string, departure: string): VerifyInput {
  const request = planningRequestSchema.parse({
    ...sampleRequest(),
    origin: null,
    stops: [{ id: 'north', nights: 2, zone: 'Asia/Shanghai' }],
    arrival: { at: arrival, terminal: airport },
    departure: { at: departure, terminal: airport },
    appointments: [],
    cuisines: [],
  })
  const candidates = sampleCandidates()
  const [first] = plan({ request, candidates, limits: { iterations: 100 } }).plans
  if (!first) throw new Error('no plan')
  return { request, candidates, itinerary: first.itinerary }
}

const codesOf = (trip: VerifyInput) => [...new Set(verify(trip).map(({ code }) => code))]

describe('journeys outside the plan', () => {
  it('bound the first and the last day', () => {
    const { itinerary } = tripBetween('2026-04-13T14:20', '2026-04-15T16:00')
    const [first, , last] = itinerary.days
    expect(first?.items[0]).toMatchObject({ kind: 'lodging', travel: { from: 'north-air' } })
    expect((first?.items[0]?.start ?? '') > '2026-04-13T14:50').toBe(true)
    expect(last?.items.every(({ end }) => end < '2026-04-15T14:30')).toBe(true)
    expect(last?.back).not.toBeNull()
  })

  it('leave the first evening to a late landing', () => {
    const { itinerary } = tripBetween('2026-04-13T22:30', '2026-04-15T20:00')
    expect(itinerary.days[0]?.items.map(({ kind }) => kind)).toEqual(['lodging'])
  })

  it('reject items before the arrival and after the departure', () => {
    const trip = tripBetween('2026-04-13T14:20', '2026-04-15T16:00')
    const early = structuredClone(trip)
    if (early.request.arrival) early.request.arrival.at = '2026-04-13T17:20'
    expect(codesOf(early)).toContain('frame.before-arrival')
    const late = structuredClone(trip)
    if (late.request.departure) late.request.departure.at = '2026-04-15T10:00'
    expect(codesOf(late)).toContain('frame.after-departure')
  })

  it('require check-in after the arrival and luggage before the departure', () => {
    const trip = tripBetween('2026-04-13T14:20', '2026-04-15T16:00')
    const without = (actions: string[]) => {
      const copy = structuredClone(trip)
      for (const day of copy.itinerary.days) {
        day.items = day.items.filter((item) => item.kind !== 'lodging' || !actions.includes(item.action))
      }
      return codesOf(copy)
    }
    expect(without(['check-in', 'drop-bags'])).toContain('buffers.check-in')
    expect(without(['collect-bags'])).toContain('buffers.luggage')
  })

  it('are refused on other days', () => {
    const request = { ...sampleRequest(), origin: null, arrival: { at: '2026-04-16T10:00' } }
    expect(plan({ request, candidates: sampleCandidates() })).toMatchObject({
      status: 'invalid',
      issues: [{ path: 'request.arrival.at' }],
    })
  })
})
