import { expect, it } from 'vitest'
import type { SchedulingInput } from './scheduling-input.ts'
import { spreadGroups } from './spread-visits.ts'

/** Full days of one stop, with so many sights. */
function wishes(days: number, sights: number) {
  const routes = Array.from({ length: days }, (_, day) => ({ stopId: 'north', day, isTravelDay: false }))
  const nodes = Array.from({ length: sights }, (_, n) => ({ kind: 'visit', spot: { id: `p${n}`, stopId: 'north' } }))
  const input = { routes, nodes, isRestDay: () => false } as unknown as Parameters<typeof spreadGroups>[0]
  return spreadGroups(input satisfies Pick<SchedulingInput, 'routes' | 'nodes' | 'isRestDay'>)
}

it('wishes for two visits a day from four days on: a short stay is for what is worth most', () => {
  expect(wishes(3, 30)).toEqual([])
  expect(wishes(4, 30).map(({ minPerRoute }) => minPerRoute)).toEqual([[2, 2, 2, 2]])
})

it('spreads few sights over a stay of any length', () => {
  expect(wishes(3, 5).map(({ minPerRoute }) => minPerRoute)).toEqual([[1, 1, 1]])
  expect(wishes(3, 5)[0]?.missingLoss).toBeGreaterThan(wishes(4, 30)[0]?.missingLoss ?? 0)
})
