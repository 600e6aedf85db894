import { expect, test } from 'vitest'
import { expiryOf, isExpired } from './expiry.ts'

const now = Date.parse('2027-03-01T12:00:00Z')

test('a lifetime in days ends at the same time of day, an unlimited one never', () => {
  expect(expiryOf('30', now)).toBe('2027-03-31T12:00:00.000Z')
  expect(expiryOf('unlimited', now)).toBeNull()
})

test('a token is expired from its expiry on', () => {
  expect(isExpired('2027-03-01T12:00:00Z', now)).toBe(true)
  expect(isExpired('2027-03-01T12:00:01Z', now)).toBe(false)
  expect(isExpired(null, now)).toBe(false)
})
