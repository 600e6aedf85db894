import { describe, expect, it } from 'vitest'
import { chengduTrip, parisTrip } from '../../testing/agent-turn.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { listPreparations } from './preparations.ts'

const mild = { lowC: 14, highC: 24, rainChance: 0.1 }
const today = '2026-11-22'
const titles = (...args: Parameters<typeof listPreparations>) => listPreparations(...args).map(({ title }) => title)
const packed = (...args: Parameters<typeof listPreparations>) =>
  listPreparations(...args)
    .map(({ description }) => description)
    .join(' ')

describe('listPreparations', () => {
  it('lists passports only for trips abroad', () => {
    const abroad = parisTrip({ origin: chengduTrip().origin })
    expect(titles(abroad, mild, { locale: 'en', today })).toContain('Check that passports are valid')
    expect(titles(chengduTrip(), mild, { locale: 'en', today })).not.toContain('Check that passports are valid')
  })

  it('packs for season, length and children', () => {
    const trip = chengduTrip({ durationDays: 14, party: { adults: 2, children: 1 } })
    const winter = packed(trip, { lowC: -10, highC: 1, rainChance: 0.5 }, { locale: 'en', today })
    expect(winter).toMatch(/7 changes of clothes per person.*winter coat.*umbrella.*essentials for 1 child/)
    expect(packed(chengduTrip(), mild, { locale: 'en', today })).not.toMatch(/coat|umbrella|child/)
  })

  it('is due before departure, never before today, and undated while the trip has no dates', () => {
    const soon = listPreparations(chengduTrip({ startDate: '2026-11-25' }), mild, { locale: 'zh-CN', today })
    for (const { dueOn } of soon) expect(dueOn && dueOn >= today && dueOn < '2026-11-25').toBe(true)
    const undated = listPreparations(chengduTrip({ startDate: null }), mild, { locale: 'zh-CN', today })
    expect(new Set(undated.map(({ dueOn }) => dueOn))).toEqual(new Set([null]))
  })

  it('books from stop to stop and home, Chinese trains when they go on sale; trains are no tickets of sights', () => {
    const { destination } = chengduTrip()
    const named = (name: string) => ({ ...destination, name })
    const stops = [
      { id: 'a', place: named('西安'), nights: 3 },
      { id: 'b', place: named('成都'), nights: 3 },
    ]
    const train = storedItem({ kind: 'train', title: '高铁', booking: 'needed' })
    const trip = chengduTrip({ origin: named('杭州'), stops, startDate: '2027-02-06', itinerary: [train] })
    const list = listPreparations(trip, mild, { locale: 'zh-CN', today })
    expect(list.filter(({ title }) => title.includes('交通')).map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['预订杭州到西安的交通', '2027-01-23'],
      ['预订西安到成都的交通', '2027-01-26'],
      ['预订成都到杭州的交通', '2027-01-29'],
    ])
    expect(list.some(({ description }) => description.includes('12306'))).toBe(true)
    expect(list.map(({ title }) => title)).not.toContain('预约热门景点门票')
    expect(
      titles(parisTrip(), mild, { locale: 'en', today }).filter((title) => title.includes('and back')),
    ).toHaveLength(parisTrip().origin ? 1 : 0)
  })
})
