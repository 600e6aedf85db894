import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, later, some } from '#planning/testing/feasible-trip.ts'

describe('frame', () => {
  it('has one day for every night and one more', () => {
    expect(codesAfter((trip) => void trip.itinerary.days.pop())).toContain('frame.days')
  })

  it('keeps the order of the stops where it is given', () => {
    expect(codesAfter((trip) => void trip.itinerary.stopOrder.reverse())).toContain('frame.stop-order')
  })

  it('knows a missing and a surplus move', () => {
    const lost = codesAfter((trip) => {
      const day = some(trip.itinerary.days)
      day.items = day.items.filter(({ kind }) => kind !== 'move')
    })
    expect(lost).toContain('frame.missing-move')
    const doubled = codesAfter((trip) => {
      const day = some(trip.itinerary.days, 2)
      day.items.push({ ...some(itemsOf(trip, 'move'), 1), id: 'again' })
    })
    expect(doubled).toContain('frame.unexpected-move')
  })

  it('leaves and arrives when the source says', () => {
    const changed = codesAfter((trip) => {
      const move = some(itemsOf(trip, 'move'))
      move.end = later(move.end, -30)
    })
    expect(changed).toEqual(['frame.schedule'])
  })

  it('takes only the modes that are allowed', () => {
    expect(
      codesAfter((trip) => {
        trip.request.transport.between = ['ferry']
      }),
    ).toContain('frame.mode-not-allowed')
  })

  it('never mixes a car of one’s own with flights or taxis', () => {
    const mixed = (mode: 'drive' | 'train') =>
      codesAfter((trip) => {
        trip.request.transport.between = ['flight', 'train', 'drive']
        const [first, second] = itemsOf(trip, 'move').map(({ legId }) => legId)
        for (const leg of trip.candidates.legs) {
          if (leg.id === first) leg.mode = 'flight'
          if (leg.id === second) leg.mode = mode
        }
      })
    expect(mixed('drive')).toContain('frame.modes-mixed')
    expect(mixed('train')).not.toContain('frame.modes-mixed')
  })
})
