import { expect, test } from 'vitest'
import { findClockChange, formatOffset, offsetAt } from './stop-clock.ts'

test('a stop has the offset of its own zone and season', () => {
  expect(formatOffset(offsetAt('Pacific/Honolulu', '2027-04-01'))).toBe('GMT-10')
  expect(formatOffset(offsetAt('Pacific/Auckland', '2027-04-03'))).toBe('GMT+13')
  expect(formatOffset(offsetAt('Pacific/Auckland', '2027-04-05'))).toBe('GMT+12')
  expect(formatOffset(offsetAt('Asia/Kolkata', '2027-04-05'))).toBe('GMT+5:30')
  expect(formatOffset(offsetAt('America/St_Johns', '2027-01-05'))).toBe('GMT-3:30')
  expect(formatOffset(offsetAt('Europe/London', '2027-01-05'))).toBe('GMT+0')
})

test('a change of the clocks is told on its day, in both directions and on both halves of the earth', () => {
  expect(findClockChange('Europe/London', '2027-03-26', '2027-03-29')).toEqual({
    date: '2027-03-28',
    direction: 'forward',
  })
  expect(findClockChange('America/New_York', '2027-11-05', '2027-11-08')).toEqual({
    date: '2027-11-07',
    direction: 'back',
  })
  expect(findClockChange('Pacific/Auckland', '2027-04-03', '2027-04-05')).toEqual({
    date: '2027-04-04',
    direction: 'back',
  })
  expect(findClockChange('Pacific/Honolulu', '2027-01-01', '2027-02-20')).toBeNull()
  expect(findClockChange('Europe/London', '2027-03-28', '2027-03-30')).toBeNull()
})
