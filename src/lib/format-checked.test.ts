import { expect, test } from 'vitest'
import { formatChecked } from './format-checked.ts'

test('what was checked in a month is told by the month, in every zone', () => {
  for (const zone of ['America/Los_Angeles', 'UTC', 'Pacific/Auckland']) {
    expect(formatChecked('2026-11-01T00:00:00.000Z', zone, 'en')).toBe('November 2026')
    expect(formatChecked('2026-11-01T00:00:00Z', zone, 'en-GB')).toBe('November 2026')
    expect(formatChecked('2026-11-01T00:00:00.000Z', zone, 'zh-CN')).toBe('2026年11月')
  }
})

test('what was asked just now is told to the minute', () => {
  expect(formatChecked('2026-11-01T00:00:02Z', 'Europe/Paris', 'en')).toBe('Nov 1, 1:00 AM GMT+1')
})
