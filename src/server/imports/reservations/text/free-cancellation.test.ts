import { expect, test } from 'vitest'
import { findDays } from './dates.ts'
import { findFreeCancellation } from './free-cancellation.ts'
import { findTimes } from './times.ts'

function read(text: string) {
  const days = findDays(text, { today: '2026-11-25', isDated: true })
  return findFreeCancellation(text, days, findTimes(text))
}

test.each([
  ['Free cancellation until 5 May 2027 18:00', '2027-05-05T18:00'],
  ['Free cancellation until 19 May 2027. After that the first night is charged.', '2027-05-19'],
  [
    'You may cancel for no charge before 11:59 PM local hotel time on November 1, 2027 (2 days before).',
    '2027-11-01T23:59',
  ],
  ['Cancellation\nBy 18:00 on 20 April 2027 without charge', '2027-04-20T18:00'],
  [
    'Cancellation cost\nuntil September 9, 2027 11:59 PM [CEST]: € 0\nfrom September 10, 2027: € 514.80',
    '2027-09-09T23:59',
  ],
  ['Cancel before April 12, 2027 for a partial refund. Cancel before March 5, 2027 for a full refund.', '2027-03-05'],
  ['2027年3月18日 18:00前可免费取消，逾期扣首晚房费', '2027-03-18T18:00'],
  ['免费取消：2027-07-09 10:00前', '2027-07-09T10:00'],
  ['2027年1月21日14:00前取消可获全额退款。入住时间15:00后', '2027-01-21T14:00'],
])('reads until when it is free: %s', (text, until) => {
  const found = read(text)
  expect(found?.value).toBe(until)
  expect(text.slice(found?.start, found?.end)).toContain('20')
})

test.each([
  'Free breakfast until 10:00. Check-in on 5 May 2027, cancellation is not possible.',
  'This rate cannot be cancelled for free after 5 May 2027',
  '2027年3月18日入住，不可免费取消',
  'Cancel before 5 May 2027 and pay half.',
])('finds nothing in: %s', (text) => expect(read(text)).toBeNull())
