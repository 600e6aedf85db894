import { describe, expect, it } from 'vitest'
import { chooseStart } from './chosen-start.ts'

const may = { type: 'period', earliest: '2027-05-01', latest: '2027-05-15' } as const

describe('chooseStart', () => {
  it('keeps away from public holidays and says which', () => {
    const { date, avoids, meets } = chooseStart(may, 5, 'CN')
    expect(date > '2027-05-05').toBe(true)
    expect([avoids.length > 0, meets]).toEqual([true, []])
  })

  it('names those that it cannot keep away from', () => {
    expect(chooseStart(may, 15, 'CN').meets.length).toBeGreaterThan(0)
  })

  it('lies on a weekend where one was asked for', () => {
    const march = { type: 'period', earliest: '2027-03-01', latest: '2027-03-31', onWeekend: true } as const
    expect([chooseStart(march, 2, 'NL').date, chooseStart(march, 3, 'NL').date]).toEqual(['2027-03-13', '2027-03-12'])
  })

  it('is in the middle else', () => {
    expect(chooseStart({ ...may, earliest: '2027-05-20', latest: '2027-05-30' }, 5, 'JP').date).toBe('2027-05-23')
  })
})
