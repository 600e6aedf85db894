import { describe, expect, it } from 'vitest'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { askUnderWay, idOf, tripUnderWay } from './on-trip.fixture.ts'

describe('what is reported is answered with what can still be done', () => {
  const ahead = storedItem({
    ...{
      id: idOf(7),
      kind: 'train',
      title: 'G89',
      day: 3,
      position: 'a1',
      start: '15:30',
      end: '18:10',
      booking: 'booked',
    },
  })
  const itinerary = [...tripUnderWay().itinerary, ahead]

  it.each([
    ['“G89” is delayed by 45 minutes.', 'en'],
    ['“G89”延误 45 分钟。', 'zh-CN'],
  ] as const)('a delay of a later day comes later: %s', async (text, locale) => {
    const { result } = await askUnderWay(text, { locale, trip: tripUnderWay({ itinerary }) })
    expect(result.proposal?.changes).toMatchObject([{ itemId: ahead.id, patch: { start: '16:15', end: '18:55' } }])
  })

  it.each([
    ['Replace “陈麻婆豆腐” with something else.', 'en'],
    ['把“陈麻婆豆腐”换成别的', 'zh-CN'],
    ['Add a restaurant to today', 'en'],
  ] as const)('nothing begins before now: %s', async (text, locale) => {
    const { result } = await askUnderWay(text, { locale, clock: '17:40' })
    const added = result.proposal?.changes.flatMap((change) => (change.type === 'item.add' ? change.item : [])) ?? []
    expect(added).toHaveLength(1)
    for (const { day, start } of added) expect([day, (start ?? '') >= '17:55']).toEqual([2, true])
  })
})
