import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'
import type { VerifyInput } from './rule.ts'

/** The last visit ends after dark; its place becomes an outdoor one. */
function makeOutdoor(trip: VerifyInput) {
  const late = itemsOf(trip, 'visit').filter(({ end }) => end.slice(11) > '20:00')
  const place = trip.candidates.places.find(({ id }) => id === some(late).placeId)
  if (!place) throw new Error('no place')
  place.outdoor = true
  return place
}

describe('daylight', () => {
  it('rejects an outdoor visit after dark', () => {
    expect(codesAfter(makeOutdoor)).toEqual(['daylight.dark'])
  })

  it('accepts it at a place that is made for the evening', () => {
    const codes = codesAfter((trip) => {
      makeOutdoor(trip).afterDark = true
    })
    expect(codes).toEqual([])
  })
})
