import { describe, expect, test } from 'vitest'
import { type Locale, regionalLocales } from '#contract/locale.ts'
import {
  formatDay,
  formatDayRange,
  formatDistance,
  formatDuration,
  formatFileSize,
  formatInstant,
  formatList,
  formatLocalTime,
  formatMoney,
  formatRate,
  formatTimeAgo,
  formatTimeOfDay,
  formatTimeRange,
} from './format.ts'

describe('formatMoney', () => {
  test('formats minor units and hides zeros', () => {
    expect(formatMoney({ amount: 300000, currency: 'CNY' }, 'zh-CN')).toBe('¥3,000')
    expect(formatMoney({ amount: 300050, currency: 'CNY' }, 'en')).toBe('CN¥3,000.50')
    expect(formatMoney({ amount: 3000, currency: 'JPY' }, 'en')).toBe('¥3,000')
  })

  test('exact keeps the zeros and sign shows a plus', () => {
    expect(formatMoney({ amount: 300000, currency: 'EUR' }, 'en', { exact: true })).toBe('€3,000.00')
    expect(formatMoney({ amount: 1200, currency: 'EUR' }, 'en', { sign: true })).toBe('+€12')
    expect(formatMoney({ amount: -1250, currency: 'EUR' }, 'en')).toBe('-€12.50')
  })
})

test('formatRate keeps five significant digits', () => {
  expect(formatRate(0.0061352149, 'en')).toBe('0.0061352')
  expect(formatRate(2283.4567, 'en')).toBe('2,283.5')
  expect(formatRate(7, 'zh-CN')).toBe('7')
})

describe('days', () => {
  test('keeps the date in every zone', () => {
    expect(formatDay('2026-10-03', 'en')).toBe('Sat, Oct 3')
    expect(formatDay('2026-10-03', 'zh-CN', 'short')).toBe('10月3日')
    expect(formatDay('2026-01-01', 'en', 'long')).toBe('Thursday, January 1, 2026')
  })

  test('shortens a range', () => {
    expect(formatDayRange('2026-10-03', '2026-10-06', 'en')).toBe('Oct 3 – 6, 2026')
    expect(formatDayRange('2026-10-03', '2026-10-06', 'zh-CN')).toBe('2026年10月3日 – 6日')
    expect(formatDayRange('2026-10-30', '2026-11-02', 'zh-CN')).toBe('2026年10月30日 – 11月2日')
    expect(formatDayRange('2026-12-30', '2027-01-02', 'zh-CN')).toBe('2026年12月30日 – 2027年1月2日')
    expect(formatDayRange('2026-10-03', '2026-10-03', 'en')).toBe('Oct 3, 2026')
    expect(formatDayRange('2026-10-03', '2026-10-06', 'zh-CN', { year: false })).toBe('10月3日 – 6日')
    expect(formatDayRange('2026-12-30', '2027-01-02', 'en', { year: false })).toBe('Dec 30, 2026 – Jan 2, 2027')
  })

  test.each(regionalLocales)('has the day first in %s', (locale) => {
    expect(formatDay('2026-09-03', locale)).toBe('Thu 3 Sep')
    expect(formatDay('2026-09-03', locale, 'year')).toBe('3 Sep 2026')
    expect(formatDay('2026-09-03', locale, 'long')).toBe('Thursday 3 September 2026')
    expect(formatDayRange('2026-09-03', '2026-09-06', locale)).toBe('3 – 6 Sep 2026')
    expect(formatDayRange('2026-10-30', '2026-11-02', locale)).toBe('30 Oct – 2 Nov 2026')
    expect(formatDayRange('2026-12-30', '2027-01-02', locale)).toBe('30 Dec 2026 – 2 Jan 2027')
    expect(formatDayRange('2026-09-03', '2026-09-06', locale, { year: false })).toBe('3 – 6 Sep')
  })

  test('tells the time as the region does', () => {
    expect(formatTimeRange('09:30', '13:00', 'en-GB')).toBe('09:30–13:00')
    expect(formatTimeRange('09:30', '13:00', 'en-AU')).toBe('9:30 AM–1:00 PM')
    expect(formatInstant('2026-10-03T16:30:00Z', 'Asia/Shanghai', 'en-GB', { zoneName: false })).toBe('4 Oct, 00:30')
    expect(formatInstant('2026-10-03T16:30:00Z', 'Asia/Shanghai', 'en-IN', { zoneName: false })).toBe('4 Oct, 12:30 AM')
  })
})

describe('local times', () => {
  test.each([
    ['09:30', '11:00', '09:30–11:00', '9:30–11:00 AM'],
    ['09:30', '13:00', '09:30–13:00', '9:30 AM–1:00 PM'],
    ['22:15', '06:40', '22:15–06:40 +1', '10:15 PM–6:40 AM +1'],
    ['09:30', null, '09:30', '9:30 AM'],
    [undefined, '11:00', '11:00', '11:00 AM'],
    [null, null, '', ''],
  ])('%s to %s', (start, end, chinese, english) => {
    expect(formatTimeRange(start, end, 'zh-CN')).toBe(chinese)
    expect(formatTimeRange(start, end, 'en')).toBe(english)
  })

  test('marks later days', () => {
    expect(formatLocalTime('00:15', 'zh-CN', 2)).toBe('00:15 +2')
    expect(formatLocalTime('00:15', 'en')).toBe('12:15 AM')
    expect(['12:00', '24:00'].map((time) => formatLocalTime(time, 'en'))).toEqual(['12:00 PM', '12:00 AM'])
  })
})

describe('lists', () => {
  test('are joined by the comma of the language, without what is empty', () => {
    expect(formatList(['Vegan', false, 'No nuts', undefined, ''], 'en')).toBe('Vegan, No nuts')
    expect(formatList(['素食', '纯素', '无坚果'], 'zh-CN')).toBe('素食、纯素、无坚果')
  })
})

describe('measures', () => {
  test.each<[number, Locale, string]>([
    [347, 'en', '350 m'],
    [996, 'en', '1 km'],
    [2440, 'en', '2.4 km'],
    [120_400, 'en', '120 km'],
    [2440, 'zh-CN', '2.4公里'],
  ])('%d metres in %s', (metres, locale, expected) => {
    expect(formatDistance(metres, locale)).toBe(expected)
  })

  test.each<[number, Locale, string]>([
    [45, 'en', '45 min'],
    [120, 'en', '2 hr'],
    [150, 'en', '2 hr 30 min'],
    [-3, 'en', '0 min'],
    [150, 'zh-CN', '2小时 30分钟'],
  ])('%d minutes in %s', (minutes, locale, expected) => {
    expect(formatDuration(minutes, locale)).toBe(expected)
  })

  test.each([
    [12, '1 kB'],
    [640_000, '640 kB'],
    [2_440_000, '2.4 MB'],
  ])('%d bytes', (bytes, expected) => {
    expect(formatFileSize(bytes, 'en')).toBe(expected)
  })
})

describe('instants', () => {
  const now = Date.parse('2026-10-03T12:00:00Z')

  test.each<[string, Locale, string]>([
    ['2026-10-03T11:59:40Z', 'en', 'now'],
    ['2026-10-03T11:57:00Z', 'en', '3 minutes ago'],
    ['2026-10-04T13:00:00Z', 'en', 'now'],
    ['2026-10-03T09:00:00Z', 'zh-CN', '3小时前'],
    ['2025-09-01T00:00:00Z', 'en', 'last year'],
  ])('%s in %s', (instant, locale, expected) => {
    expect(formatTimeAgo(instant, now, locale)).toBe(expected)
  })

  test('shows the time of day on the clock of the reader', () => {
    expect(formatTimeOfDay('2026-10-03T16:30:00Z', 'Asia/Shanghai', 'en')).toBe('12:30 AM')
    expect(formatTimeOfDay('2026-10-03T16:30:00Z', 'Asia/Shanghai', 'en-GB')).toBe('00:30')
    expect(formatTimeOfDay('2026-10-03T16:30:00Z', 'Asia/Shanghai', 'zh-CN')).toBe('00:30')
  })

  test('uses the zone of the place', () => {
    expect(formatInstant('2026-10-03T16:30:00Z', 'Asia/Shanghai', 'en')).toBe('Oct 4, 12:30 AM GMT+8')
    expect(formatInstant('2026-10-03T16:30:00Z', 'Asia/Shanghai', 'zh-CN')).toBe('10月4日 00:30 GMT+8')
    expect(formatInstant('2026-10-03T16:30:00Z', 'Asia/Shanghai', 'zh-CN', { zoneName: false })).toBe('10月4日 00:30')
  })
})

describe('a clock behind that of the server', () => {
  const now = Date.parse('2026-10-03T12:00:00Z')
  const ahead = [1, 30, 59, 60, 600, 3599, 3600, 7200, 86_400, 604_800, 2_592_000, 31_536_000]
  test.each(ahead)('an instant %s seconds ahead is now, never in the future', (seconds) => {
    const instant = new Date(now + seconds * 1000).toISOString()
    expect(formatTimeAgo(instant, now, 'en')).toBe('now')
    expect(formatTimeAgo(instant, now, 'zh-CN')).toBe('现在')
  })
})
