import { describe, expect, it } from 'vitest'
import type { PaceLimits } from '#contract/planning/request.ts'
import { codesAfter, itemsOf } from '#planning/testing/feasible-trip.ts'

const generous: PaceLimits = { activeMinutes: 1440, walkingKm: 60, visits: 30 }

describe('fatigue', () => {
  it('limits active minutes and visits', () => {
    expect(
      codesAfter((trip) => {
        trip.request.paceLimits = { ...generous, activeMinutes: 60 }
      }),
    ).toEqual(['fatigue.active-minutes'])
    expect(
      codesAfter((trip) => {
        trip.request.paceLimits = { ...generous, visits: 1 }
      }),
    ).toEqual(['fatigue.visits'])
  })

  it('limits walking', () => {
    const codes = codesAfter((trip) => {
      trip.request.paceLimits = { ...generous, walkingKm: 1 }
      for (const { travel } of itemsOf(trip, 'visit')) Object.assign(travel ?? {}, { mode: 'walk', km: 2 })
    })
    expect(codes).toContain('fatigue.walking')
  })

  it('ignores a soft pace', () => {
    const codes = codesAfter((trip) => {
      trip.request.paceLimits = { ...generous, visits: 0 }
      trip.request.soft.push('pace')
    })
    expect(codes).toEqual([])
  })
})
