import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, later, some } from '#planning/testing/feasible-trip.ts'

describe('time', () => {
  it('ends after it starts', () => {
    const reversed = codesAfter((trip) => {
      const visit = some(itemsOf(trip, 'visit'))
      ;[visit.start, visit.end] = [visit.end, visit.start]
    })
    expect(reversed).toContain('time.not-positive')
  })

  it('begins when the one before is over and the way is made', () => {
    const hurried = codesAfter((trip) => {
      const items = trip.itinerary.days.flatMap(({ items: all }) => all)
      const index = items.findIndex((item, at) => item.kind === 'visit' && items[at + 1]?.kind === 'meal')
      const [visit, meal] = [some(items, index), some(items, index + 1)]
      visit.end = later(meal.start, -1)
    })
    expect(hurried).toContain('time.overlap')
  })

  it('belongs to the date of its day', () => {
    const moved = codesAfter((trip) => {
      const visit = some(itemsOf(trip, 'visit'))
      visit.start = later(visit.start, 1440)
      visit.end = later(visit.end, 1440)
    })
    expect(moved).toContain('time.wrong-day')
  })
})
