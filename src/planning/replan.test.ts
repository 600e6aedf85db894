import { describe, expect, it } from 'vitest'
import type { Disruption, ReplanResult } from '#contract/planning/change.ts'
import { applyChanges } from './edit/apply-changes.ts'
import { applyDisruptions } from './edit/apply-disruptions.ts'
import { replan } from './replan.ts'
import type { VerifyInput } from './rules/rule.ts'
import { feasibleTrip, itemsOf, some } from './testing/feasible-trip.ts'
import { verify } from './verify.ts'

const trip = feasibleTrip()
const dayOf = (itemId: string) => trip.itinerary.days.findIndex(({ items }) => items.some(({ id }) => id === itemId))
const visits = itemsOf(trip, 'visit')
const dayTwoVisits = visits.filter(({ id }) => dayOf(id) === 1 && id !== 'visit:north-p0')

function replanAfter(disruptions: Disruption[], fixed: string[] = [], on: VerifyInput = trip): ReplanResult {
  const result = replan({ ...on, disruptions, fixed })
  if (result.status === 'infeasible') return result
  const candidates = applyDisruptions(on.candidates, on.itinerary, disruptions)
  expect(verify({ ...on, candidates, itinerary: result.itinerary })).toEqual([])
  expect(applyChanges({ ...on }, result.changes)).toEqual(result.itinerary)
  return result
}

describe('replan', () => {
  it('changes nothing without a disruption', () => {
    expect(replanAfter([{ type: 'closure', day: 1, id: 'south-p1' }])).toMatchObject({
      status: 'unchanged',
      changes: [],
    })
  })

  it('keeps what still fits after a late start', () => {
    const result = replanAfter([{ type: 'late-start', day: 3, from: '2026-04-16T11:00' }])
    expect(result.status).toBe('ok')
    const starts = result.itinerary.days[3]?.items.map(({ start }) => start) ?? []
    expect(starts.every((start) => start >= '2026-04-16T11:00')).toBe(true)
    const kept = result.changes.filter(({ type }) => type !== 'add')
    expect(kept.every(({ reason }) => reason === 'late-start')).toBe(true)
    const touched = result.changes.flatMap((change) => (change.type === 'add' ? [] : [dayOf(change.itemId)]))
    expect(new Set(touched)).toEqual(new Set([3]))
  })

  it('changes only the closed item', () => {
    const closed = some(dayTwoVisits)
    const result = replanAfter([{ type: 'closure', day: 1, id: closed.placeId }])
    expect(result.status).toBe('ok')
    const touched = result.changes.filter((change) => change.type !== 'add').map((change) => change.itemId)
    expect(touched).toContain(closed.id)
    expect(touched).toHaveLength(1)
    expect(result.changes.some(({ reason }) => reason === 'closed')).toBe(true)
  })

  it('replaces a closed restaurant', () => {
    const dinner = some(itemsOf(trip, 'meal').filter(({ id, meal }) => dayOf(id) === 1 && meal === 'dinner'))
    const result = replanAfter([{ type: 'closure', day: 1, id: dinner.restaurantId }])
    expect(result.status).toBe('ok')
    const dinners = result.itinerary.days[1]?.items.filter((item) => item.kind === 'meal' && item.meal === 'dinner')
    expect(dinners).toHaveLength(1)
    expect(dinners).not.toContainEqual(expect.objectContaining({ restaurantId: dinner.restaurantId }))
  })

  it('moves outdoor visits out of the rain', () => {
    const wet = structuredClone(trip)
    const caught = some(dayTwoVisits)
    for (const place of wet.candidates.places) place.outdoor = place.id === caught.placeId
    const result = replanAfter([{ type: 'weather', day: 1, from: '2026-04-14T00:00', to: '2026-04-14T23:59' }], [], wet)
    expect(result.changes).toContainEqual(expect.objectContaining({ itemId: caught.id, reason: 'bad-weather' }))
  })

  it('makes one day easier and leaves the others to the minute', () => {
    const request = { ...trip.request, paceLimits: { activeMinutes: 300, walkingKm: 8, visits: 2 } }
    const result = replan({ ...trip, request, disruptions: [], fixed: [], scope: { days: [1] } })
    expect(result.status).toBe('ok')
    const left = result.itinerary.days[1]?.items.filter(({ kind }) => kind === 'visit') ?? []
    expect(left.length).toBeLessThanOrEqual(2)
    for (const day of [0, 2, 3, 4]) expect(result.itinerary.days[day]).toEqual(trip.itinerary.days[day])
    expect(result.changes.every(({ reason }) => reason === 'fits-better')).toBe(true)
  })

  it('changes only the categories of the scope', () => {
    const closed = some(dayTwoVisits)
    const disruptions: Disruption[] = [{ type: 'closure', day: 1, id: closed.placeId }]
    const within = (category: 'visits' | 'meals') =>
      replan({ ...trip, disruptions, fixed: [], scope: { days: [1], categories: [category] } })
    expect(within('meals').status).toBe('infeasible')
    const result = within('visits')
    expect(result.status).toBe('ok')
    const startsOf = ({ days }: typeof trip.itinerary) =>
      days[1]?.items.flatMap(({ kind, start }) => (kind === 'meal' ? [start] : []))
    expect(startsOf(result.itinerary)).toEqual(startsOf(trip.itinerary))
  })

  it('skips an item for good or moves it to another day', () => {
    const skipped = some(dayTwoVisits)
    const gone = replanAfter([{ type: 'skip', itemId: skipped.id, again: false }])
    expect(gone.changes).toContainEqual({ type: 'remove', itemId: skipped.id, reason: 'skipped' })
  })

  it('keeps fixed items and reports when it cannot', () => {
    const closed = some(dayTwoVisits)
    const result = replanAfter([{ type: 'closure', day: 1, id: closed.placeId }], [closed.id])
    expect(result.status).toBe('infeasible')
    expect(result.violations.map(({ code }) => code)).toEqual(['opening.closed'])
  })
})
