import { describe, expect, it } from 'vitest'
import { codesAfter, some } from '#planning/testing/feasible-trip.ts'

describe('costs', () => {
  const categories = ['transport', 'local-transport', 'lodging', 'food', 'sights'] as const

  it.each(categories)('requires the price rule of %s', (category) => {
    const codes = codesAfter((trip) => {
      const line = some(trip.itinerary.costs.filter((each) => each.category === category && each.known))
      line.amount += 100
      trip.itinerary.total += 100
    })
    expect(codes).toEqual(['costs.line'])
  })

  it('rejects a known price where the source has none', () => {
    const codes = codesAfter((trip) => {
      some(trip.itinerary.costs.filter(({ known }) => !known)).known = true
    })
    expect(codes).toEqual(['costs.line'])
  })

  it('requires exactly one line for each cost', () => {
    expect(codesAfter((trip) => void trip.itinerary.costs.pop())).toContain('costs.missing-line')
    const surplus = codesAfter((trip) => {
      trip.itinerary.costs.push({ ...some(trip.itinerary.costs), ref: 'tip', amount: 0 })
    })
    expect(surplus).toEqual(['costs.unexpected-line'])
  })

  it('requires the total to be the sum of the lines', () => {
    expect(
      codesAfter((trip) => {
        trip.itinerary.total -= 1
      }),
    ).toEqual(['costs.total'])
  })

  it('rejects a total over a hard budget', () => {
    expect(
      codesAfter((trip) => {
        trip.request.budget = 1000
      }),
    ).toEqual(['costs.budget'])
    const soft = codesAfter((trip) => {
      trip.request.budget = 1000
      trip.request.soft.push('budget')
    })
    expect(soft).toEqual([])
  })
})
