import { describe, expect, it } from 'vitest'
import { codesAfter, some } from '#planning/testing/feasible-trip.ts'

describe('nights', () => {
  it('requires a bed every night', () => {
    expect(codesAfter((trip) => void trip.itinerary.stays.pop())).toContain('nights.no-bed')
    expect(
      codesAfter((trip) => {
        trip.itinerary.stays = []
      }),
    ).toContain('nights.no-bed')
  })

  it('rejects two beds for one night', () => {
    const codes = codesAfter((trip) => {
      trip.itinerary.stays.push({ ...some(trip.itinerary.stays), id: 'second' })
    })
    expect(codes).toContain('nights.two-beds')
  })

  it('rejects a bed at another stop', () => {
    const codes = codesAfter((trip) => {
      const [north, south] = [some(trip.itinerary.stays), some(trip.itinerary.stays, 1)]
      north.checkOut = '2026-04-16'
      south.checkIn = '2026-04-16'
    })
    expect(codes).toContain('nights.stop-nights')
  })

  it('requires the minimum stay', () => {
    const codes = codesAfter((trip) => {
      for (const lodging of trip.candidates.lodgings) lodging.minNights = 3
    })
    expect(codes).toEqual(['nights.minimum'])
  })

  it('rejects a dormitory with children, unless it is asked for', () => {
    const shared = (roomTypes?: string[]) =>
      codesAfter((trip) => {
        trip.request.party.children = 1
        if (trip.request.lodging) trip.request.lodging.roomTypes = roomTypes
        for (const lodging of trip.candidates.lodgings) lodging.roomType = 'dormitory'
      })
    expect(shared()).toEqual(['nights.dormitory'])
    expect(shared(['dormitory'])).toEqual([])
  })

  it('requires the booked lodging', () => {
    const codes = codesAfter((trip) => {
      const used = trip.itinerary.stays.map(({ lodgingId }) => lodgingId)
      const other = some(trip.candidates.lodgings.filter(({ id }) => !used.includes(id)))
      trip.request.lodging = { needs: [], booked: [other.id] }
    })
    expect(codes).toEqual(['nights.not-booked'])
  })

  it('rejects lodging outside the preferences', () => {
    const wishes = [
      { kinds: ['castle'] },
      { roomTypes: ['suite'] },
      { areas: ['moon'] },
      { maxNightly: 1 },
      { minRating: 5 },
    ]
    for (const wish of wishes) {
      expect(
        codesAfter((trip) => {
          trip.request.lodging = { needs: [], ...wish }
        }),
      ).toEqual(['nights.lodging-refused'])
    }
    const withPets = codesAfter((trip) => {
      trip.request.lodging = { needs: ['pets'] }
      for (const lodging of trip.candidates.lodgings) lodging.rules = ['no-pets']
    })
    expect(withPets).toEqual(['nights.lodging-refused'])
  })
})
