import { expect, it } from 'vitest'
import { expiryOf } from './document-expiry.ts'

it.each([
  ['passport', '2026-11-25', '2027-05-10', 'expired'],
  ['passport', '2027-05-09', '2027-05-10', 'beforeTrip'],
  ['visa', '2027-05-10', '2027-05-10', 'valid'],
  ['passport', '2027-05-10', '2027-05-10', 'soonAfter'],
  ['passport', '2027-11-09', '2027-05-10', 'valid'],
  ['passport', '2027-01-01', null, 'valid'],
  ['passport', '2027-01-01', '2026-10-01', 'valid'],
] as const)('a %s until %s for a trip to %s is %s', (documentType, expiresOn, tripEnd, expected) => {
  expect(expiryOf({ documentType, expiresOn }, '2026-11-26', tripEnd)).toBe(expected)
})

it('says nothing without a date', () => {
  expect(expiryOf({ documentType: 'passport', expiresOn: null }, '2026-11-26', null)).toBeNull()
})
