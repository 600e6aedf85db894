import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, later, some } from '#planning/testing/feasible-trip.ts'

describe('buffers', () => {
  it('requires the boarding time at the terminal', () => {
    const late = codesAfter((trip) => {
      const items = some(trip.itinerary.days, 2).items
      const index = items.findIndex(({ kind }) => kind === 'move')
      const [before, move] = [some(items, index - 1), some(items, index)]
      before.end = later(move.start, -20 - (move.travel?.minutes ?? 0))
    })
    expect(late).toContain('buffers.terminal')
  })

  it('requires the check-in and check-out windows', () => {
    const checkIn = codesAfter((trip) => {
      for (const lodging of trip.candidates.lodgings) Object.assign(lodging, { checkInFrom: '29:00' })
    })
    expect(checkIn).toContain('buffers.check-in')
    const checkOut = codesAfter((trip) => {
      for (const lodging of trip.candidates.lodgings) lodging.checkOutUntil = '06:00'
    })
    expect(checkOut).toEqual(['buffers.check-out'])
  })

  it('requires check-in and check-out', () => {
    for (const [actions, code] of [
      [['check-in', 'drop-bags'], 'buffers.check-in'],
      [['check-out'], 'buffers.check-out'],
    ] as const) {
      const codes = codesAfter((trip) => {
        for (const day of trip.itinerary.days) {
          day.items = day.items.filter(
            (item) => item.kind !== 'lodging' || !actions.some((each) => each === item.action),
          )
        }
      })
      expect(codes).toContain(code)
    }
  })

  it('rejects visits with luggage and departures without it', () => {
    const carried = codesAfter((trip) => {
      const day = some(trip.itinerary.days)
      const index = day.items.findIndex(({ kind }) => kind === 'lodging')
      const visit = some(itemsOf(trip, 'visit'))
      day.items = [...day.items.slice(0, index), { ...visit, id: 'early' }, ...day.items.slice(index)]
    })
    expect(carried).toContain('buffers.luggage')
    const left = codesAfter((trip) => {
      for (const day of trip.itinerary.days) {
        day.items = day.items.filter((item) => item.kind !== 'lodging' || item.action !== 'collect-bags')
      }
    })
    expect(left).toContain('buffers.luggage')
  })
})
