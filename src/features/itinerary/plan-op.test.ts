import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { dayCount, itemsOfDay } from '#features/plan-items/item-order.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { propertyRuns } from '../../testing/property-size.ts'
import { applyOp, type PlanOp } from './plan-op.ts'

function item(id: string, day: number | null, position: string): ItineraryItem {
  return storedItem({
    id,
    title: id,
    day,
    position,
    start: '09:00',
  })
}
const plan = [item('a', 1, 'a0'), item('b', 1, 'a1'), item('c', 1, 'a2'), item('d', 2, 'a0'), item('idea', null, 'a0')]
const order = (items: readonly ItineraryItem[], day: number | null) => itemsOfDay(items, day).map(({ id }) => id)

test('moves an item before another, also of another day, or to the end', () => {
  expect(order(applyOp(plan, { type: 'move', id: 'c', day: 1, before: 'a' }), 1)).toEqual(['c', 'a', 'b'])
  const across = applyOp(plan, { type: 'move', id: 'a', day: 2, before: 'd' })
  expect([order(across, 1), order(across, 2)]).toEqual([
    ['b', 'c'],
    ['a', 'd'],
  ])
  expect(order(applyOp(plan, { type: 'move', id: 'idea', day: 1, before: null }), 1)).toEqual(['a', 'b', 'c', 'idea'])
})

test('moves to the end when the neighbour is gone', () => {
  expect(order(applyOp(plan, { type: 'move', id: 'a', day: 2, before: 'nobody' }), 2)).toEqual(['d', 'a'])
})

const choices = fc.record({
  type: fc.constantFrom<PlanOp['type'][]>('add', 'update', 'move', 'remove'),
  item: fc.nat(8),
  before: fc.nat(8),
  day: fc.constantFrom(1, 2, 3, null),
})

test('keeps every item, apart in its list, whatever the sequence of steps', () => {
  const property = fc.property(fc.array(choices), (chosen) => {
    let items: readonly ItineraryItem[] = plan
    for (const [index, { type, day, ...at }] of chosen.entries()) {
      const id = items[at.item]?.id ?? 'nobody'
      const before = items[at.before]?.id ?? null
      const step: PlanOp =
        type === 'add'
          ? { type, item: item(`new ${index}`, day, ''), before }
          : type === 'update'
            ? { type, id, patch: { title: `title ${index}` } }
            : type === 'move'
              ? { type, id, day, before }
              : { type, id }
      const change = type === 'add' ? 1 : type === 'remove' && id !== 'nobody' ? -1 : 0
      const count = items.length + change
      items = applyOp(items, step)
      expect(items).toHaveLength(count)
    }
    for (const day of [1, 2, 3, null]) {
      const keys = itemsOfDay(items, day).map(({ position }) => position)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
  fc.assert(property, propertyRuns(200, 20_000))
})

test('ignores a step for a removed item', () => {
  const step: PlanOp = { type: 'move', id: 'nobody', day: 1, before: null }
  expect(applyOp(plan, step)).toEqual(plan)
})

test('offers one more day while the length is unknown, and shows all items', () => {
  expect(dayCount(null, plan)).toBe(3)
  expect(dayCount(null, [])).toBe(1)
  expect(dayCount(1, plan)).toBe(2)
})
