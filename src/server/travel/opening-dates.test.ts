import { describe, expect, it } from 'vitest'
import { publicHolidays } from '../providers/shipped-data/public-holidays/public-holidays.ts'
import { priceOn, specialHoursOf } from './opening-dates.ts'

const museum = { hours: 'Tu-Su 09:00-17:00; Mo off', price: 10 }
const open = [['09:00', '17:00']]

describe('specialHoursOf', () => {
  it('opens a museum on a Monday of the national holiday week', () => {
    const dates = ['2026-10-04', '2026-10-05', '2026-10-06', '2026-10-12']
    const special = specialHoursOf({ ...museum, holidayRule: 'opens' }, dates, publicHolidays('CN'))
    expect(special).toEqual({ '2026-10-05': open })
  })

  it('shifts the closed day of a Japanese museum past the holiday', () => {
    // 12 October 2026 is Sports Day, a Monday.
    const dates = ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-19']
    const special = specialHoursOf({ ...museum, holidayRule: 'shifts' }, dates, publicHolidays('JP'))
    expect(special).toEqual({ '2026-10-12': open, '2026-10-13': [] })
  })

  it('keeps the closed day where the guide has no rule', () => {
    expect(specialHoursOf(museum, ['2026-10-05'], publicHolidays('CN'))).toEqual({})
  })

  it('keeps the hours of the season, across the turn of the year, and closed dates closed', () => {
    const winter = { from: '11-01', to: '03-31', hours: '10:00-15:00', price: 6 }
    const terms = { ...museum, closedDates: ['12-25'], seasonalTerms: [winter] }
    const dates = ['2026-10-31', '2026-12-24', '2026-12-25', '2027-01-04']
    const special = specialHoursOf(terms, dates, new Set())
    expect(special).toEqual({ '2026-12-24': [['10:00', '15:00']], '2027-01-04': [['10:00', '15:00']] })
    expect([priceOn(terms, '2026-10-31'), priceOn(terms, '2027-01-04')]).toEqual([10, 6])
  })
})

describe('publicHolidays', () => {
  it('knows the Chinese holiday weeks, published and expected', () => {
    const china = publicHolidays('CN')
    for (const date of ['2026-02-15', '2026-02-23', '2026-10-07', '2027-02-06', '2027-02-12', '2028-10-05'])
      expect([date, china.has(date)]).toEqual([date, true])
    for (const date of ['2026-02-24', '2026-03-08', '2027-02-15'])
      expect([date, china.has(date)]).toEqual([date, false])
  })

  it('knows moving and fixed holidays of other countries', () => {
    expect(publicHolidays('FR').has('2027-07-14')).toBe(true)
    expect(publicHolidays('GB').has('2027-03-29')).toBe(true)
    expect(publicHolidays('ZZ').size).toBe(0)
  })
})
