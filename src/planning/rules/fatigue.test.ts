import { describe, expect, it } from 'vitest'
import type { PaceLimits } from '#contract/planning/request.ts'
import { codesAfter, itemsOf } from '#planning/testing/feasible-trip.ts'

const generous: PaceLimits = { activeMinutes: 1440, walkingKm: 60, visits: 30 }

describe('fatigue', () => {
  it('keeps active minutes and visits within the pace', () => {
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

  it('keeps walking within the pace', () => {
    const codes = codesAfter((trip) => {
      trip.request.paceLimits = { ...generous, walkingKm: 1 }
      for (const { travel } of itemsOf(trip, 'visit')) Object.assign(travel ?? {}, { mode: 'walk', km: 2 })
    })
    expect(codes).toContain('fatigue.walking')
  })

  it('says nothing where the pace is only wished', () => {
    const codes = codesAfter((trip) => {
      trip.request.paceLimits = { ...generous, visits: 0 }
      trip.request.soft.push('pace')
    })
    expect(codes).toEqual([])
  })
})
