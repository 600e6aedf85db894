import { expect, test } from 'vitest'
import { stampsOf } from './stamps.ts'

const textOf = (text: string) => stampsOf(text).map(({ start, end }) => text.slice(start, end))

test('finds who sent which message of a chat, and when', () => {
  expect(textOf('阿海 2026-12-02 21:03:11\n在的\n周周 2026-12-02 21:03:50\n好')).toEqual([
    '阿海 2026-12-02 21:03:11',
    '周周 2026-12-02 21:03:50',
  ])
  expect(textOf('[14/11/2026, 18:20] Tom: hi\n[14/11/2026, 18:22] Ann: yes')).toHaveLength(2)
})

test('takes hours of a booking for no stamps', () => {
  expect(textOf('取车时间 2027-04-30 09:30:00\n还车时间 2027-05-04 16:00:00')).toEqual([])
  expect(textOf('Paid 2026-12-02 21:03:11\nTable for two')).toEqual([])
})

test('finds the clock of a telephone on a picture of its screen', () => {
  expect(textOf('9:41      5G 87%\n09:18 厦门北')).toEqual(['9:41      5G 87%'])
  expect(textOf('09:18 厦门北\n14:52 杭州东')).toEqual([])
})
