import { expect, test } from 'vitest'
import { lastDayAhead, linkExpiry } from './link-expiry.ts'

const now = Date.parse('2026-11-26T10:00:00Z')

test('a link lasts for days from now, or for two weeks after the trip, or without end', () => {
  expect(linkExpiry('7', now, '2027-02-12')).toBe('2026-12-03T10:00:00.000Z')
  expect(linkExpiry('afterTrip', now, '2027-02-12')).toBe('2027-02-26T00:00:00.000Z')
  expect(linkExpiry('unlimited', now, '2027-02-12')).toBeUndefined()
})

test('only a trip that lies ahead can be outlasted', () => {
  expect(lastDayAhead('2027-02-12', now)).toBe('2027-02-12')
  expect(lastDayAhead('2026-11-01', now)).toBeNull()
  expect(lastDayAhead(null, now)).toBeNull()
})
