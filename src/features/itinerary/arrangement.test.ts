import { expect, test } from 'vitest'
import { type Arrangement, listKey, locate, moveInLists, parseListKey } from './arrangement.ts'

const plan: Arrangement = { 'day-1': ['a', 'b', 'c'], 'day-2': ['d'], 'day-3': [], unscheduled: ['idea'] }

test('within a day an item takes the place of the one it is over', () => {
  expect(moveInLists(plan, 'a', 'c')['day-1']).toEqual(['b', 'c', 'a'])
  expect(moveInLists(plan, 'c', 'a')['day-1']).toEqual(['c', 'a', 'b'])
})

test('in another day it goes before the one it is over, or last over the day itself', () => {
  expect(moveInLists(plan, 'idea', 'b')).toMatchObject({ 'day-1': ['a', 'idea', 'b', 'c'], unscheduled: [] })
  expect(moveInLists(plan, 'a', 'day-3')).toMatchObject({ 'day-1': ['b', 'c'], 'day-3': ['a'] })
  expect(moveInLists(plan, 'a', 'unscheduled').unscheduled).toEqual(['idea', 'a'])
})

test('over itself or over nothing known, nothing changes', () => {
  expect(moveInLists(plan, 'a', 'a')).toBe(plan)
  expect(moveInLists(plan, 'a', 'nobody')).toBe(plan)
})

test('a place is told with its neighbour', () => {
  expect(locate(plan, 'b')).toEqual({ key: 'day-1', place: 2, total: 3, before: 'c' })
  expect(locate(plan, 'd').before).toBeNull()
})

test('keys of lists lead back to days', () => {
  expect([listKey(12), listKey(null)].map(parseListKey)).toEqual([12, null])
})
