import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'

describe('repeats', () => {
  const twice = (trip: Parameters<Parameters<typeof codesAfter>[0]>[0]) => {
    const [first, second] = [some(itemsOf(trip, 'visit')), some(itemsOf(trip, 'visit'), 1)]
    second.placeId = first.placeId
    return first.placeId
  }

  it('shows a place once, unless asked for more', () => {
    expect(codesAfter((trip) => void twice(trip))).toContain('repeats.place')
    expect(codesAfter((trip) => void trip.request.repeatable.push(twice(trip)))).not.toContain('repeats.place')
  })

  it('eats in a restaurant once', () => {
    const codes = codesAfter((trip) => {
      some(itemsOf(trip, 'meal'), 1).restaurantId = some(itemsOf(trip, 'meal')).restaurantId
    })
    expect(codes).toContain('repeats.place')
  })

  it('gives every item an id of its own', () => {
    const codes = codesAfter((trip) => {
      some(itemsOf(trip, 'visit'), 1).id = some(itemsOf(trip, 'visit')).id
    })
    expect(codes).toContain('repeats.item-id')
  })
})
