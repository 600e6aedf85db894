import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, later, some } from '#planning/testing/feasible-trip.ts'

describe('day window', () => {
  it('rejects visits and meals outside the day window', () => {
    expect(
      codesAfter((trip) => {
        trip.request.dayWindow = { start: '09:00', end: '15:00' }
      }),
    ).toEqual(['day-window.outside'])
    expect(
      codesAfter((trip) => {
        trip.request.dayWindow = { start: '12:00', end: '23:00' }
      }),
    ).toEqual(['day-window.outside'])
  })

  it('requires appointments to the minute', () => {
    const late = codesAfter((trip) => {
      const opera = some(itemsOf(trip, 'appointment'))
      opera.start = later(opera.start, 5)
    })
    expect(late).toEqual(['day-window.appointment-moved'])
    const missing = codesAfter((trip) => {
      for (const day of trip.itinerary.days) day.items = day.items.filter(({ kind }) => kind !== 'appointment')
    })
    expect(missing).toContain('day-window.appointment-missing')
  })

  it('rejects a wall time that clocks skip', () => {
    const codes = codesAfter((trip) => {
      for (const stop of trip.request.stops) stop.zone = 'Europe/Paris'
      const visit = some(itemsOf(trip, 'visit'))
      visit.start = '2026-03-29T02:30'
    })
    expect(codes).toContain('day-window.no-such-time')
  })
})
