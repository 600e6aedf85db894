import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'

describe('repeats', () => {
  const twice = (trip: Parameters<Parameters<typeof codesAfter>[0]>[0]) => {
    const [first, second] = [some(itemsOf(trip, 'visit')), some(itemsOf(trip, 'visit'), 1)]
    second.placeId = first.placeId
    return first.placeId
  }

  it('rejects a second visit unless the place is repeatable', () => {
    expect(codesAfter((trip) => void twice(trip))).toContain('repeats.place')
    expect(codesAfter((trip) => void trip.request.repeatable.push(twice(trip)))).not.toContain('repeats.place')
  })

  it('rejects a restaurant twice', () => {
    const codes = codesAfter((trip) => {
      some(itemsOf(trip, 'meal'), 1).restaurantId = some(itemsOf(trip, 'meal')).restaurantId
    })
    expect(codes).toContain('repeats.place')
  })

  it('rejects a restaurant twice a day, also a repeatable one', () => {
    const codes = codesAfter((trip) => {
      const [lunch, dinner] = itemsOf(trip, 'meal').filter(({ start }) => start.startsWith('2026-04-14'))
      if (!lunch || !dinner) throw new Error('no meals')
      dinner.restaurantId = lunch.restaurantId
      trip.request.repeatable = [lunch.restaurantId]
    })
    expect(codes).toContain('repeats.same-day')
    expect(codes).not.toContain('repeats.place')
  })

  it('rejects duplicate item ids', () => {
    const codes = codesAfter((trip) => {
      some(itemsOf(trip, 'visit'), 1).id = some(itemsOf(trip, 'visit')).id
    })
    expect(codes).toContain('repeats.item-id')
  })
})
