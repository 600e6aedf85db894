import { expect, test } from 'vitest'
import { shareNights } from './share-nights.ts'

const stop = (sightDays: number, nights: number | null = null) => ({ sightDays, nights })
const ruleOf = (share: () => unknown) => {
  try {
    share()
  } catch (error) {
    return Reflect.get(Object(error), 'details').issues[0].rule
  }
  return null
}

test('shares the nights out by what there is to see', () => {
  expect(shareNights([stop(4), stop(2)], 8)).toEqual([5, 2])
  expect(shareNights([stop(2), stop(2)], 8)).toEqual([4, 3])
  expect(shareNights([stop(0), stop(5)], 4)).toEqual([1, 2])
})

test('keeps nights that are given', () => {
  expect(shareNights([stop(2, 3), stop(4)], 8)).toEqual([3, 4])
  expect(shareNights([stop(2, 3), stop(4, 2)], null)).toEqual([3, 2])
})

test('suggests nights where the length is open', () => {
  expect(shareNights([stop(9), stop(2), stop(0.4)], null)).toEqual([4, 2, 1])
})

test('a single stop may have no night', () => {
  expect(shareNights([stop(4)], 1)).toEqual([0])
})

test.each([
  ['nights_differ', [stop(2, 3), stop(2, 2)], 9],
  ['too_short_for_stops', [stop(2), stop(2), stop(2)], 3],
  ['too_short_for_stops', [stop(2, 5), stop(2)], 5],
  ['night_needed', [stop(2, 0), stop(2, 2)], null],
  ['too_many_nights', [stop(2, 30), stop(2, 30)], null],
] as const)('refuses with %s', (rule, stops, days) => {
  expect(ruleOf(() => shareNights(stops, days))).toBe(rule)
})
