import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  dayFrom,
  dayIn,
  daysBetween,
  daysInMonth,
  daysUntil,
  eachDay,
  wallTimesOf,
  weekdayOf,
} from './calendar.ts'

describe('days', () => {
  it('cross months, years and leap days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(addDays('9999-12-30', 5)).toBe('9999-12-31')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
    expect(eachDay('2027-02-27', '2027-03-01')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01'])
    expect(eachDay('2027-03-02', '2027-03-01')).toEqual([])
    expect(daysInMonth('2028-02-10')).toBe(29)
  })

  it('know their weekday, Monday first', () => {
    expect(weekdayOf('2026-11-23')).toBe(0)
    expect(weekdayOf('2026-11-29')).toBe(6)
  })

  it('exist or are refused', () => {
    expect(dayFrom(2028, 2, 29)).toBe('2028-02-29')
    expect(dayFrom(2027, 2, 29)).toBeNull()
    expect(dayFrom(2027, 13, 1)).toBeNull()
  })

  it('depend on the zone', () => {
    const at = new Date('2026-11-25T20:30:00Z')
    expect(dayIn('Asia/Shanghai', at)).toBe('2026-11-26')
    expect(dayIn('America/New_York', at)).toBe('2026-11-25')
    expect(daysUntil('2026-11-27', new Date('2026-11-25T12:00:00Z'))).toBe(1.5)
  })
})

describe('wall times', () => {
  it('cross midnight', () => {
    expect(addMinutes('2026-12-31T23:30', 45)).toBe('2027-01-01T00:15')
  })

  it('cross zones, and the hour that a clock change skips', () => {
    const toParis = { date: '2027-03-27', minuteOfDay: 23 * 60, minutes: 300, fromZone: 'Europe/London' }
    expect(wallTimesOf({ ...toParis, toZone: 'Europe/Paris' })).toEqual({
      departs: '2027-03-27T23:00',
      arrives: '2027-03-28T06:00',
    })
  })
})
