import { describe, expect, test } from 'vitest'
import { locales } from '#contract/locale.ts'
import { formatDay } from './format.ts'
import { isDay, otherDay, readDay } from './read-day.ts'

const today = '2026-11-26'
const read = (text: string) => readDay(text, today)

describe('reading a typed date', () => {
  test.each([
    ['2027-04-05', '2027-04-05'],
    ['2027/4/5', '2027-04-05'],
    ['2027.4.5', '2027-04-05'],
    ['２０２７-04-05', '2027-04-05'],
    ['2027年4月5日', '2027-04-05'],
    ['2027 年 4 月 5 号', '2027-04-05'],
    ['4/5/2027', '2027-04-05'],
    ['13/4/2027', '2027-04-13'],
    ['Apr 5, 2027', '2027-04-05'],
    ['April 5th 2027', '2027-04-05'],
    ['5 apr. 2027', '2027-04-05'],
    ['5th of', undefined],
    [' Sept 5 2027 ', '2027-09-05'],
  ])('%s', (text, day) => {
    expect(read(text)).toBe(day)
  })

  test.each([
    ['4/5/2027', '2027-05-04'],
    ['4/13/2027', '2027-04-13'],
    ['13/4/2027', '2027-04-13'],
    ['2027-04-05', '2027-04-05'],
    ['4月5日', '2027-04-05'],
    ['5 Apr 2027', '2027-04-05'],
  ])('where the day comes first: %s', (text, day) => {
    expect(readDay(text, today, { dayFirst: true })).toBe(day)
  })

  test.each([
    ['12月1日', '2026-12-01'],
    ['11/26', '2026-11-26'],
    ['Nov 25', '2027-11-25'],
    ['2月29日', '2028-02-29'],
  ])('%s without a year is the next one', (text, day) => {
    expect(read(text)).toBe(day)
  })

  test.each(['2027-02-29', '13/13', '31 April', '0/5', 'Foo 5', 'someday', '2027', '9999-01-01'])(
    '%s is no date',
    (text) => {
      expect(read(text)).toBeUndefined()
    },
  )

  test.each([
    ['yesterday', '2026-11-25'],
    ['今天', '2026-11-26'],
    ['Tomorrow', '2026-11-27'],
    ['后天', '2026-11-28'],
  ])('%s', (text, day) => expect(read(text)).toBe(day))

  test.each([
    ['25 nov', '2027-11-25', '2026-11-25'],
    ['10月1日', '2027-10-01', '2026-10-01'],
    ['Nov 25, 2027', '2027-11-25', null],
    ['Nov 27', '2026-11-27', null],
    ['Mar 1', '2027-03-01', null],
  ])('%s may have been another year', (text, day, other) => {
    expect(read(text)).toBe(day)
    expect(otherDay(text, day, today)).toBe(other)
  })

  test('nothing is null', () => {
    expect(read('  ')).toBeNull()
  })

  test('reads what the field itself shows, in every language', () => {
    for (const locale of locales)
      for (const day of ['2026-01-31', '2027-09-05', '2028-02-29'])
        expect(read(formatDay(day, locale, 'year'))).toBe(day)
  })

  test('knows a stored date', () => {
    expect(['2027-04-05', '2027-4-5', '2027-02-29', ''].map(isDay)).toEqual([true, false, false, false])
  })
})
