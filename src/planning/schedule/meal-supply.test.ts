import { expect, it } from 'vitest'
import { buildModel } from '#planning/model/planning-model.ts'
import { sampleCandidates, sampleRequest } from '#planning/testing/sample-trip.ts'
import { leastSpending } from './meal-supply.ts'

type Input = Parameters<typeof leastSpending>[0]

/** Of two days with lunch and dinner, at tables for 50 and with outings that have food. */
function spending(outings: { cost: number; contains: string[]; isRequired?: boolean }[]): number {
  const model = buildModel(sampleRequest({ appointments: [], cuisines: [], soft: [] }), sampleCandidates())
  const routes = [0, 1].map((day) => ({ day, stopId: 'north', isTravelDay: false }))
  const tables = Array.from({ length: 6 }, (_, n) => ({
    kind: 'meal',
    copy: 0,
    cost: 50,
    isRequired: false,
    spot: { id: `r${n}`, stopId: 'north' },
  }))
  const visits = outings.map((outing, n) => ({
    kind: 'visit',
    copy: 0,
    isRequired: false,
    spot: { id: `p${n}`, stopId: 'north' },
    ...outing,
  }))
  return leastSpending({ model, routes, nodes: [...tables, ...visits] } as unknown as Input)
}

it('counts a table for each meal that is due', () => {
  expect(spending([])).toBe(4 * 50)
})

it('counts an outing for the meals that it contains, where it costs less than tables', () => {
  expect(spending([{ cost: 60, contains: ['lunch'] }])).toBe(4 * 50)
  expect(spending([{ cost: 30, contains: ['lunch'] }])).toBe(30 + 3 * 50)
  expect(spending([{ cost: 60, contains: ['lunch', 'dinner'] }])).toBe(60 + 2 * 50)
})

it('counts an outing that is due once, with its meals', () => {
  expect(spending([{ cost: 90, contains: ['lunch'], isRequired: true }])).toBe(90 + 3 * 50)
})
