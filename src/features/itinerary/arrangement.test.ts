import { expect, test } from 'vitest'
import { type Arrangement, listKey, locate, moveInLists, parseListKey } from './arrangement.ts'

const plan: Arrangement = { 'day-1': ['a', 'b', 'c'], 'day-2': ['d'], 'day-3': [], unscheduled: ['idea'] }

test('moves an item within its day to the index it is over', () => {
  expect(moveInLists(plan, 'a', 'c')['day-1']).toEqual(['b', 'c', 'a'])
  expect(moveInLists(plan, 'c', 'a')['day-1']).toEqual(['c', 'a', 'b'])
})

test('moves an item to another day before the one it is over, or to the end', () => {
  expect(moveInLists(plan, 'idea', 'b')).toMatchObject({ 'day-1': ['a', 'idea', 'b', 'c'], unscheduled: [] })
  expect(moveInLists(plan, 'a', 'day-3')).toMatchObject({ 'day-1': ['b', 'c'], 'day-3': ['a'] })
  expect(moveInLists(plan, 'a', 'unscheduled').unscheduled).toEqual(['idea', 'a'])
})

test('changes nothing over itself or an unknown target', () => {
  expect(moveInLists(plan, 'a', 'a')).toBe(plan)
  expect(moveInLists(plan, 'a', 'nobody')).toBe(plan)
})

test('locates an item with its next neighbour', () => {
  expect(locate(plan, 'b')).toEqual({ key: 'day-1', place: 2, total: 3, before: 'c' })
  expect(locate(plan, 'd').before).toBeNull()
})

test('parses list keys', () => {
  expect([listKey(12), listKey(null)].map(parseListKey)).toEqual([12, null])
})
