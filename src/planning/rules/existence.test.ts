import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'

describe('existence', () => {
  it('rejects unknown ids', () => {
    expect(
      codesAfter((trip) => {
        some(itemsOf(trip, 'visit')).placeId = 'nowhere'
      }),
    ).toContain('existence.unknown')
    expect(
      codesAfter((trip) => {
        some(itemsOf(trip, 'meal')).restaurantId = 'north-p1'
      }),
    ).toContain('existence.unknown')
    expect(
      codesAfter((trip) => {
        some(itemsOf(trip, 'move')).legId = 'none'
      }),
    ).toContain('existence.unknown')
    expect(
      codesAfter((trip) => {
        some(trip.itinerary.stays).lodgingId = 'none'
      }),
    ).toContain('existence.unknown')
  })

  it('rejects a place of another stop', () => {
    expect(
      codesAfter((trip) => {
        some(itemsOf(trip, 'visit')).placeId = 'south-p1'
      }),
    ).toContain('existence.wrong-stop')
    expect(
      codesAfter((trip) => {
        some(trip.itinerary.stays).lodgingId = 'south-h0'
      }),
    ).toContain('existence.wrong-stop')
  })

  it('rejects avoided ids and tags', () => {
    expect(codesAfter((trip) => void trip.request.avoid.ids.push('north-p0'))).toContain('existence.avoided')
    expect(codesAfter((trip) => void trip.request.avoid.tags.push('museum'))).toContain('existence.avoided')
  })

  it('takes a must-see whose kind is avoided', () => {
    const avoided = (mustSee: boolean) =>
      codesAfter((trip) => {
        const { placeId } = some(itemsOf(trip, 'visit'))
        const place = some(trip.candidates.places.filter(({ id }) => id === placeId))
        place.tags = ['one-of-a-kind']
        trip.request.avoid.tags.push('one-of-a-kind')
        trip.request.mustSee = mustSee ? [placeId] : []
      })
    expect(avoided(false)).toEqual(['existence.avoided'])
    expect(avoided(true)).toEqual([])
  })

  it('rejects a place that was seen before, unless it is a must-see', () => {
    const seen = (mustSee: boolean) =>
      codesAfter((trip) => {
        const visits = itemsOf(trip, 'visit').filter((visit) => !trip.request.mustSee.includes(visit.placeId))
        const { placeId } = some(visits)
        trip.request.seen = [placeId]
        if (mustSee) trip.request.mustSee.push(placeId)
      })
    expect(seen(false)).toEqual(['existence.seen'])
    expect(seen(true)).toEqual([])
  })

  it('requires hard must-sees only', () => {
    const missing = (soft: boolean) =>
      codesAfter((trip) => {
        trip.request.mustSee.push('south-p23-unseen')
        if (soft) trip.request.soft.push('must-see')
      })
    expect(missing(false)).toEqual(['existence.must-see-missing'])
    expect(missing(true)).toEqual([])
  })
})
