import { describe, expect, it } from 'vitest'
import { codesAfter, some } from '#planning/testing/feasible-trip.ts'

describe('nights', () => {
  it('has a bed every night', () => {
    expect(codesAfter((trip) => void trip.itinerary.stays.pop())).toContain('nights.no-bed')
    expect(
      codesAfter((trip) => {
        trip.itinerary.stays = []
      }),
    ).toContain('nights.no-bed')
  })

  it('has one bed only', () => {
    const codes = codesAfter((trip) => {
      trip.itinerary.stays.push({ ...some(trip.itinerary.stays), id: 'second' })
    })
    expect(codes).toContain('nights.two-beds')
  })

  it('sleeps where the trip is that night', () => {
    const codes = codesAfter((trip) => {
      const [north, south] = [some(trip.itinerary.stays), some(trip.itinerary.stays, 1)]
      north.checkOut = '2026-04-16'
      south.checkIn = '2026-04-16'
    })
    expect(codes).toContain('nights.stop-nights')
  })

  it('stays as long as the house asks', () => {
    const codes = codesAfter((trip) => {
      for (const lodging of trip.candidates.lodgings) lodging.minNights = 3
    })
    expect(codes).toEqual(['nights.minimum'])
  })

  it('takes only houses that suit', () => {
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
