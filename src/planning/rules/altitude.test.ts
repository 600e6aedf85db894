import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'
import type { VerifyInput } from './rule.ts'

/** The first visit of the trip, on its first day. */
function firstPlace(trip: VerifyInput) {
  const place = trip.candidates.places.find(({ id }) => id === some(itemsOf(trip, 'visit')).placeId)
  if (!place) throw new Error('no place')
  return place
}

describe('altitude', () => {
  it('rejects a great height on the day of arrival', () => {
    expect(codesAfter((trip) => Object.assign(firstPlace(trip), { altitude: 4500 }))).toEqual(['altitude.too-soon'])
    expect(codesAfter((trip) => Object.assign(firstPlace(trip), { altitude: 3900 }))).toEqual([])
  })

  it('rejects a long climb on the first day of a high stop', () => {
    const climb = (altitude: number) =>
      codesAfter((trip) => {
        firstPlace(trip).effort = 'strenuous'
        for (const stop of trip.request.stops) stop.altitude = altitude
      })
    expect(climb(3650)).toEqual(['altitude.too-soon'])
    expect(climb(2400)).toEqual([])
  })

  it('lets travellers who live high go at once', () => {
    const codes = codesAfter((trip) => {
      firstPlace(trip).altitude = 4500
      trip.request.acclimatized = true
    })
    expect(codes).toEqual([])
  })
})
