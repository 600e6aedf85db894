import { describe, expect, it } from 'vitest'
import { applyChanges } from './edit/apply-changes.ts'
import type { VerifyInput } from './rules/rule.ts'
import { suggestFixes } from './suggest-fixes.ts'
import { feasibleTrip, itemsOf, later, some } from './testing/feasible-trip.ts'
import { verify } from './verify.ts'

/** Breaks the sample trip, asks for fixes, applies each alone and checks what it promised. */
function fixesAfter(change: (trip: VerifyInput) => void) {
  const trip = feasibleTrip()
  change(trip)
  const settled = { ...trip, itinerary: applyChanges(trip, []) }
  const violations = verify(settled)
  const fixes = suggestFixes(settled, violations)
  for (const { changes, resolves } of fixes) {
    const left = verify({ ...settled, itinerary: applyChanges(settled, changes) }).map(
      ({ code, itemIds }) => `${code} ${itemIds}`,
    )
    for (const index of resolves) {
      const { code, itemIds } = some(violations, index)
      expect(left).not.toContain(`${code} ${itemIds}`)
    }
    expect(left.length).toBeLessThan(violations.length)
  }
  return { violations, fixes, kinds: new Set(fixes.map(({ kind }) => kind)) }
}

describe('suggestFixes', () => {
  it('returns no fixes for a feasible trip', () => {
    expect(fixesAfter(() => {}).fixes).toEqual([])
  })

  it('shifts a visit that is too early', () => {
    const { violations, kinds } = fixesAfter((trip) => {
      const visit = some(
        itemsOf(trip, 'visit').filter(({ start }) => start.endsWith('T09:00') || start.slice(11) > '09:00'),
      )
      visit.start = `${visit.start.slice(0, 10)}T08:15`
      visit.end = later(visit.start, 60)
      for (const day of trip.itinerary.days) day.items.sort((a, b) => (a.start < b.start ? -1 : 1))
    })
    expect(violations.length).toBeGreaterThan(0)
    expect(kinds.size).toBeGreaterThan(0)
  })

  it('moves, swaps, replaces or drops a closed sight', () => {
    const { violations, kinds } = fixesAfter((trip) => {
      const visit = some(
        itemsOf(trip, 'visit').filter(({ start, placeId }) => start.startsWith('2026-04-16') && placeId !== 'north-p0'),
      )
      for (const place of trip.candidates.places) {
        if (place.id === visit.placeId) place.specialHours = { '2026-04-16': [] }
      }
    })
    expect(violations.map(({ code }) => code)).toEqual(['opening.closed'])
    expect([...kinds].some((kind) => ['move-to-day', 'swap-days', 'replace', 'drop'].includes(kind))).toBe(true)
  })

  it('drops or moves visits that exceed the pace', () => {
    const { violations, fixes } = fixesAfter((trip) => {
      const busiest = Math.max(
        ...trip.itinerary.days.map(({ items }) => items.filter(({ kind }) => kind === 'visit').length),
      )
      trip.request.paceLimits = { activeMinutes: 1440, walkingKm: 60, visits: busiest - 1 }
    })
    expect(violations.every(({ code }) => code === 'fatigue.visits')).toBe(true)
    expect(fixes.length).toBeGreaterThan(0)
  })

  it('resolves overlapping items', () => {
    const { violations, fixes } = fixesAfter((trip) => {
      const meal = some(
        itemsOf(trip, 'meal').filter(({ start, meal: kind }) => start.startsWith('2026-04-16') && kind === 'lunch'),
      )
      meal.start = later(meal.start, -20)
      meal.end = later(meal.end, -20)
    })
    expect(violations.map(({ code }) => code)).toContain('time.overlap')
    expect(fixes.length).toBeGreaterThan(0)
  })
})
