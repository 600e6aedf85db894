import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'
import type { VerifyInput } from './rule.ts'

function placeOf(trip: VerifyInput) {
  const place = trip.candidates.places.find(({ id }) => id === some(itemsOf(trip, 'visit')).placeId)
  if (!place) throw new Error('no place')
  return place
}

describe('access', () => {
  it('requires step-free places when asked', () => {
    const codes = codesAfter((trip) => {
      trip.request.mobility = { stepFree: 'required', maxEffort: 'strenuous' }
      for (const place of trip.candidates.places) place.stepFree = 'yes'
      placeOf(trip).stepFree = 'unknown'
    })
    expect(codes).toEqual(['access.step-free'])
  })

  it('accepts unknown places when step-free is preferred, but none with steps', () => {
    const prefer = (stepFree: 'unknown' | 'no') =>
      codesAfter((trip) => {
        trip.request.mobility = { stepFree: 'preferred', maxEffort: 'strenuous' }
        placeOf(trip).stepFree = stepFree
      })
    expect(prefer('unknown')).toEqual([])
    expect(prefer('no')).toEqual(['access.step-free'])
  })

  it('lets a must-see be partly step-free and moderate, but neither steps alone nor strenuous', () => {
    const codes = (stepFree: 'partly' | 'no', effort: 'moderate' | 'strenuous') =>
      codesAfter((trip) => {
        trip.request.mobility = { stepFree: 'required', maxEffort: 'easy' }
        for (const place of trip.candidates.places) Object.assign(place, { stepFree: 'yes', effort: 'easy' })
        const place = Object.assign(placeOf(trip), { stepFree, effort })
        trip.request.mustSee = [...trip.request.mustSee, place.id]
      })
    expect(codes('partly', 'moderate')).toEqual([])
    expect(codes('no', 'moderate')).toEqual(['access.step-free'])
    expect(codes('partly', 'strenuous')).toEqual(['access.effort'])
  })

  it('rejects restaurants and beds with steps', () => {
    const codes = (change: (trip: VerifyInput) => void) =>
      codesAfter((trip) => {
        trip.request.mobility = { stepFree: 'required', maxEffort: 'strenuous' }
        for (const place of trip.candidates.places) place.stepFree = 'yes'
        change(trip)
      })
    const withSteps = (spots: { stepFree: 'yes' | 'partly' | 'no' | 'unknown' }[]) => {
      for (const spot of spots) spot.stepFree = 'no'
    }
    expect(codes(({ candidates }) => withSteps(candidates.restaurants))).toEqual(['access.step-free'])
    expect(codes(({ candidates }) => withSteps(candidates.lodgings))).toEqual(['access.step-free'])
  })

  it('rejects a visit that takes too much effort', () => {
    const codes = codesAfter((trip) => {
      trip.request.mobility = { stepFree: 'any', maxEffort: 'moderate' }
      placeOf(trip).effort = 'strenuous'
    })
    expect(codes).toEqual(['access.effort'])
  })
})
