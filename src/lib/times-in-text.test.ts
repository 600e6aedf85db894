import { expect, test } from 'vitest'
import { timesOnClock } from './times-in-text.ts'

test.each([
  ['After 20:00, when the auctions start', 'After 8:00 PM, when the auctions start'],
  ['19:00 to 22:00', '7:00 PM to 10:00 PM'],
  ['Pandas before 09:00', 'Pandas before 9:00 AM'],
  ['The 10:35 city ferry', 'The 10:35 AM city ferry'],
  ['Open until 00:30', 'Open until 12:30 AM'],
  ['Scale 1:50000, ratio 16:9, at 12:00:30', 'Scale 1:50000, ratio 16:9, at 12:00:30'],
])('%s', (written, told) => {
  expect(timesOnClock(written, 'en')).toBe(told)
  expect(timesOnClock(written, 'en-GB')).toBe(written)
})

test('keeps the times of a Chinese text', () => {
  expect(timesOnClock('20:00 以后', 'zh-CN')).toBe('20:00 以后')
})
