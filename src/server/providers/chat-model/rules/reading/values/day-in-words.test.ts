import { describe, expect, it } from 'vitest'
import { readDayInWords } from './day-in-words.ts'

/** A Thursday. */
const today = '2026-11-26'

describe('a date in words', () => {
  it.each([
    ['good friday', '2027-03-26'],
    ['Easter Monday', '2027-03-29'],
    ['Christmas Eve', '2026-12-24'],
    ['two days before Christmas', '2026-12-23'],
    ['next Tuesday', '2026-12-01'],
    ['Monday', '2026-11-30'],
    ['this weekend', '2026-11-28'],
    ['in three weeks', '2026-12-17'],
    ['in a fortnight', '2026-12-10'],
    ['in 10 days', '2026-12-06'],
    ['ten days from today', '2026-12-06'],
    ['the day after tomorrow', '2026-11-28'],
    ['the 14th', '2026-12-14'],
    ['first Monday in May', '2027-05-03'],
    ['the first of May', '2027-05-01'],
    ['good friday next year', '2027-03-26'],
    ['五一', '2027-05-01'],
    ['国庆', '2027-10-01'],
    ['國慶', '2027-10-01'],
    ['十一', '2027-10-01'],
    ['明年国庆节', '2027-10-01'],
    ['后年五一', '2028-05-01'],
    ['中秋', '2027-09-15'],
    ['春节', '2027-02-06'],
    ['下周五', '2026-12-04'],
    ['下下周一', '2026-12-07'],
    ['周三出发', '2026-12-02'],
    ['三周后', '2026-12-17'],
    ['大后天', '2026-11-29'],
    ['下个月15号', '2026-12-15'],
    ['十月三号', '2027-10-03'],
  ])('reads %s as %s', (text, day) => {
    expect(readDayInWords(text, today)?.day).toBe(day)
  })

  it.each([
    ['Dec 26 to Jan 1', '2026-12-26', '2027-01-01'],
    ['10月1日到7日', '2027-10-01', '2027-10-07'],
  ])('reads both ends of %s', (text, day, last) => {
    expect(readDayInWords(text, today)).toEqual({ day, last })
  })

  it.each([
    'xyz',
    'some day',
    'the day after Christmas',
    'the Friday after next',
    'Tuesday week',
    'in May',
    '三个人',
    '13',
    '明年',
    'next year',
  ])('reads no date out of %s rather than a wrong one', (text) => {
    expect(readDayInWords(text, today)).toBeNull()
  })

  it.each(['1900-01-01', '2199-12-31'])('stays within four digits of a year on %s', (edge) => {
    for (const text of ['in 60 months', 'in 99 weeks', '后年五一', 'Christmas', '明年春节'])
      expect(readDayInWords(text, edge)?.day ?? edge).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
})
