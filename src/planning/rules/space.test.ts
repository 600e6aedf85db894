import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'

const travelled = (trip: Parameters<Parameters<typeof codesAfter>[0]>[0]) =>
  some(itemsOf(trip, 'visit').filter(({ travel }) => travel !== null && travel.amount > 0))

describe('space', () => {
  it('requires travel between spots and back to the bed', () => {
    expect(
      codesAfter((trip) => {
        travelled(trip).travel = null
      }),
    ).toContain('space.missing-travel')
    const noBack = codesAfter((trip) => {
      for (const day of trip.itinerary.days) day.back = null
    })
    expect(noBack).toContain('space.missing-travel')
  })

  it('requires the figures of the distance function', () => {
    for (const change of [{ minutes: 1 }, { amount: 1 }, { km: 0.1 }, { from: 'elsewhere' }]) {
      expect(codesAfter((trip) => void Object.assign(travelled(trip).travel ?? {}, change))).toContain(
        'space.travel-differs',
      )
    }
  })

  it('rejects modes that are not allowed', () => {
    const codes = codesAfter((trip) => {
      for (const item of itemsOf(trip, 'visit')) if (item.travel) item.travel.mode = 'bike'
    })
    expect(codes).toContain('space.mode-not-allowed')
  })

  it('rejects travel beyond the range of a mode', () => {
    const codes = codesAfter((trip) => {
      for (const way of trip.candidates.distance.modes) way.maxKm = 0.01
    })
    expect(codes).toContain('space.too-far')
  })
})
