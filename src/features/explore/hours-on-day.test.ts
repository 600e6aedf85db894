import { expect, test } from 'vitest'
import type { OpeningHours, OpeningWindow } from '#contract/opening-hours.ts'
import { findClosedDates, findOpeningWindows, formatOpeningWindows, isAlwaysOpen } from './hours-on-day.ts'

const day: OpeningWindow[] = [['09:00', '17:00']]
/** Closed on Mondays, and on the first of May. */
const museum: OpeningHours = { weekly: [[], day, day, day, day, day, day], closedDates: ['05-01'] }

test('gives a date the hours of its weekday', () => {
  expect(findOpeningWindows(museum, '2027-04-06')).toEqual(day)
  expect(findOpeningWindows(museum, '2027-04-05')).toEqual([])
})

test('prefers closed dates to the week, with or without a year', () => {
  expect(findOpeningWindows(museum, '2027-05-01')).toEqual([])
  expect(findOpeningWindows({ ...museum, closedDates: ['2027-05-01'] }, '2028-05-02')).toEqual(day)
  expect(findClosedDates(museum, ['2027-04-05', '2027-04-06', '2027-05-01'])).toEqual(['2027-04-05', '2027-05-01'])
})

test('treats unknown hours as neither open nor closed', () => {
  expect(findOpeningWindows({ weekly: null }, '2027-04-05')).toBeNull()
  expect(findClosedDates({ weekly: null }, ['2027-04-05'])).toEqual([])
})

test('ends hours past midnight on the next day', () => {
  const windows: Parameters<typeof formatOpeningWindows>[0] = [
    ['11:00', '14:00'],
    ['17:00', '26:00'],
  ]
  expect(formatOpeningWindows(windows, '，', 'zh-CN')).toBe('11:00–14:00，17:00–02:00 +1')
  expect(formatOpeningWindows(windows, ', ', 'en')).toBe('11:00 AM–2:00 PM, 5:00 PM–2:00 AM +1')
  expect(isAlwaysOpen([['00:00', '24:00']])).toBe(true)
  expect(isAlwaysOpen(day)).toBe(false)
})
