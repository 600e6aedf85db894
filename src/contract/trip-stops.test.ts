import { describe, expect, test } from 'vitest'
import { fitNights, nightsOf, stopBefore, stopOfDay, stopSpans } from './trip-stops.ts'

const stay = (name: string, nights: number | null) => ({ name, nights })
const three = [stay('Beijing', 3), stay('Xi’an', 2), stay('Chengdu', 2)]

describe('the days of stops', () => {
  test('belong to where the night is spent, the last day to the last stop', () => {
    expect(stopSpans(three).map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
      [1, 3],
      [4, 5],
      [6, 8],
    ])
    expect([1, 3, 4, 5, 6, 8, 9].map((day) => stopOfDay(three, day)?.name)).toEqual([
      ...['Beijing', 'Beijing', 'Xi’an', 'Xi’an', 'Chengdu', 'Chengdu', 'Chengdu'],
    ])
  })

  test('know which stop is left on them', () => {
    expect([1, 3, 4, 5, 6].map((day) => stopBefore(three, day)?.name)).toEqual([
      ...[undefined, undefined, 'Beijing', undefined, 'Xi’an'],
    ])
  })

  test('are one for a trip without a night, and all the first stop’s without a length', () => {
    expect(stopSpans([stay('Paris', 0)])).toMatchObject([{ firstDay: 1, lastDay: 1 }])
    const open = [stay('Paris', null), stay('Lyon', null)]
    expect(stopOfDay(open, 30)?.name).toBe('Paris')
    expect(stopBefore(open, 1)).toBeNull()
    expect(nightsOf(open)).toBeNull()
  })
})

test.each([
  [8, [3, 2, 2]],
  [10, [3, 2, 4]],
  [7, [3, 2, 1]],
  [5, [2, 1, 1]],
  // Each stop keeps a night: the caller sees that three stops need four days.
  [3, [1, 1, 1]],
  [null, [null, null, null]],
])('fits nights to %s days', (days, nights) => {
  expect(fitNights(three, days).map((stop) => stop.nights)).toEqual(nights)
})
