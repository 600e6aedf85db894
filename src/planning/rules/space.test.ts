import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'

const travelled = (trip: Parameters<Parameters<typeof codesAfter>[0]>[0]) =>
  some(itemsOf(trip, 'visit').filter(({ travel }) => travel !== null && travel.amount > 0))

describe('space', () => {
  it('needs a way between two spots, also back to bed', () => {
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

  it('takes minutes, fare and start from the distance function', () => {
    for (const change of [{ minutes: 1 }, { amount: 1 }, { km: 0.1 }, { from: 'elsewhere' }]) {
      expect(codesAfter((trip) => void Object.assign(travelled(trip).travel ?? {}, change))).toContain(
        'space.travel-differs',
      )
    }
  })

  it('goes only by allowed modes', () => {
    const codes = codesAfter((trip) => {
      for (const item of itemsOf(trip, 'visit')) if (item.travel) item.travel.mode = 'bike'
    })
    expect(codes).toContain('space.mode-not-allowed')
  })

  it('does not go farther than a mode reaches', () => {
    const codes = codesAfter((trip) => {
      for (const way of trip.candidates.distance.modes) way.maxKm = 0.01
    })
    expect(codes).toContain('space.too-far')
  })
})
