import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, later, some } from '#planning/testing/feasible-trip.ts'

describe('visits', () => {
  it('rejects a visit under 60 % of what the place needs', () => {
    const codes = codesAfter((trip) => {
      const visit = some(itemsOf(trip, 'visit'))
      const needed = trip.candidates.places.find(({ id }) => id === visit.placeId)?.visitMinutes ?? 0
      visit.end = later(visit.start, Math.floor(needed * 0.59))
    })
    expect(codes).toEqual(['visits.too-short'])
  })

  it('accepts a visit that is shortened a little', () => {
    const codes = codesAfter((trip) => {
      const visit = some(itemsOf(trip, 'visit'))
      const needed = trip.candidates.places.find(({ id }) => id === visit.placeId)?.visitMinutes ?? 0
      visit.end = later(visit.start, Math.ceil(needed * 0.61))
    })
    expect(codes).toEqual([])
  })
})
