import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'

describe('counts', () => {
  it('requires a ticket per person', () => {
    const codes = codesAfter((trip) => {
      some(trip.itinerary.costs.filter(({ per }) => per === 'person')).units -= 1
    })
    expect(codes).toContain('counts.units')
  })

  it('requires seats for the party', () => {
    const codes = codesAfter((trip) => {
      const { legId, id } = some(itemsOf(trip, 'move'))
      for (const leg of trip.candidates.legs) {
        if (leg.id === legId) leg.price = { per: 'vehicle', amount: 1000, capacity: 2 }
      }
      const line = some(trip.itinerary.costs.filter(({ ref }) => ref === id))
      trip.itinerary.total += 1000 - line.amount
      Object.assign(line, { per: 'vehicle', units: 1, amount: 1000 })
    })
    expect(codes).toEqual(['counts.units'])
  })

  it('requires rooms for the party', () => {
    expect(
      codesAfter((trip) => {
        some(trip.itinerary.stays).rooms = 1
      }),
    ).toContain('counts.rooms')
    expect(
      codesAfter((trip) => {
        trip.request.party.rooms = 3
      }),
    ).toEqual(['counts.rooms'])
  })
})
