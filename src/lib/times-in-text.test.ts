import { expect, test } from 'vitest'
import { timesOnClock } from './times-in-text.ts'

test.each([
  ['After 20:00, when the auctions start', 'After 8:00 PM, when the auctions start'],
  ['19:00 to 22:00', '7:00 PM to 10:00 PM'],
  ['Pandas before 09:00', 'Pandas before 9:00 AM'],
  ['The 10:35 city ferry', 'The 10:35 AM city ferry'],
  ['Tea, 15:00–16:30; bar, 22:00 - 01:00', 'Tea, 3:00–4:30 PM; bar, 10:00 PM–1:00 AM +1'],
  ['Dinner at 7:30 pm or 8:15 AM, not 7:45', 'Dinner at 7:30 pm or 8:15 AM, not 7:45 AM'],
  ['陈麻婆豆腐 opens at 11:00', '陈麻婆豆腐 opens at 11:00 AM'],
  ['5:15–02:00 +1, Sunday 07:00–26:00', '5:15 AM–2:00 AM +1, Sunday 7:00 AM–26:00'],
  ['Open until 00:30', 'Open until 12:30 AM'],
  ['Scale 1:50000, ratio 16:9, at 12:00:30', 'Scale 1:50000, ratio 16:9, at 12:00:30'],
])('%s', (written, told) => {
  expect(timesOnClock(written, 'en')).toBe(told)
  expect(timesOnClock(written, 'en-GB')).toBe(written)
})

test('keeps the times of a Chinese text', () => {
  expect(timesOnClock('20:00 以后', 'zh-CN')).toBe('20:00 以后')
  expect(timesOnClock('晚上 19:30 在陈麻婆豆腐吃饭', 'en')).toBe('晚上 19:30 在陈麻婆豆腐吃饭')
})
