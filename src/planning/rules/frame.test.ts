import { describe, expect, it } from 'vitest'
import { codesAfter, feasibleTrip, itemsOf, later, some } from '#planning/testing/feasible-trip.ts'

describe('frame', () => {
  it('requires one day more than nights', () => {
    expect(codesAfter((trip) => void trip.itinerary.days.pop())).toContain('frame.days')
  })

  it('requires the given order of stops', () => {
    expect(codesAfter((trip) => void trip.itinerary.stopOrder.reverse())).toContain('frame.stop-order')
  })

  it('reports missing and unexpected moves', () => {
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

  it('requires the times of the source', () => {
    const changed = codesAfter((trip) => {
      const move = some(itemsOf(trip, 'move'))
      move.end = later(move.end, -30)
    })
    expect(changed).toEqual(['frame.schedule'])
  })

  it('minds the hour before which nobody wants to leave, where something leaves later', () => {
    const codes = (notBefore: string) =>
      codesAfter((trip) => {
        trip.request.transport.notBefore = notBefore
      })
    const first = some(itemsOf(feasibleTrip(), 'move'))
    expect(codes(first.start.slice(11))).not.toContain('frame.too-early')
    expect(codes('18:00')).toContain('frame.too-early')
    expect(codes('23:59')).not.toContain('frame.too-early')
  })

  it('rejects modes that are not allowed', () => {
    expect(
      codesAfter((trip) => {
        trip.request.transport.between = ['ferry']
      }),
    ).toContain('frame.mode-not-allowed')
  })

  it('rejects an own car together with flights or taxis', () => {
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
