import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, later, some } from '#planning/testing/feasible-trip.ts'

describe('time', () => {
  it('requires an end after the start', () => {
    const reversed = codesAfter((trip) => {
      const visit = some(itemsOf(trip, 'visit'))
      ;[visit.start, visit.end] = [visit.end, visit.start]
    })
    expect(reversed).toContain('time.not-positive')
  })

  it('rejects overlap, travel included', () => {
    const hurried = codesAfter((trip) => {
      const items = trip.itinerary.days.flatMap(({ items: all }) => all)
      const index = items.findIndex((item, at) => item.kind === 'visit' && items[at + 1]?.kind === 'meal')
      const [visit, meal] = [some(items, index), some(items, index + 1)]
      visit.end = later(meal.start, -1)
    })
    expect(hurried).toContain('time.overlap')
  })

  it('requires the date of the day', () => {
    const moved = codesAfter((trip) => {
      const visit = some(itemsOf(trip, 'visit'))
      visit.start = later(visit.start, 1440)
      visit.end = later(visit.end, 1440)
    })
    expect(moved).toContain('time.wrong-day')
  })
})
