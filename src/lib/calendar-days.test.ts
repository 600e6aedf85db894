import { expect, test } from 'vitest'
import { addDays, dayIn, daysBetween } from './calendar-days.ts'

test('adds days across months and years', () => {
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})

test('counts days between two dates in both directions', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
})

test('gives the date of an instant by zone', () => {
  const instant = Date.parse('2026-10-03T23:30:00Z')
  expect(dayIn('Asia/Shanghai', instant)).toBe('2026-10-04')
  expect(dayIn('America/New_York', instant)).toBe('2026-10-03')
})
