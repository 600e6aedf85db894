import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'

describe('rest', () => {
  it('rejects a visit during the daily rest', () => {
    const codes = codesAfter((trip) => {
      const { start, end } = some(itemsOf(trip, 'visit'))
      trip.request.rest = [{ from: start.slice(11), to: end.slice(11) }]
    })
    expect(codes).toEqual(['rest.interrupted'])
  })

  it('accepts days that leave the rest free', () => {
    const codes = codesAfter((trip) => {
      trip.request.rest = [{ from: '23:00', to: '24:00' }]
    })
    expect(codes).toEqual([])
  })
})
