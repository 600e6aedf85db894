import { describe, expect, it } from 'vitest'
import { contextFor, guidesOf } from '../../providers/chat-model/rules/reading/names/reading-context.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import { sceneNamed } from './scenes.fixture.ts'

const guides = createShippedGuides()
const today = '2026-11-26'
const { trip } = sceneNamed('chengdu-plan')
const unplanned = contextFor({ startDate: null, days: null, items: [], party: trip.party, currency: 'CNY' }, [], today)
const planned = contextFor(
  { startDate: '2027-02-05', days: 4, items: trip.itinerary, party: trip.party, currency: 'CNY' },
  guidesOf([guides.byId('xian')]),
  today,
)

describe('where they live is where the trip starts', () => {
  it.each([
    ['出发地是杭州', 'Hangzhou', []],
    ['不是去杭州呀 我家就在杭州…西安三晚成都三晚', 'Hangzhou', ['Xi’an', 'Chengdu']],
    ['我家在杭州，想去西安玩三天', 'Hangzhou', ['Xi’an']],
    ['我们住在杭州 想去西安4天', 'Hangzhou', ['Xi’an']],
    ['从杭州走，西安三晚', 'Hangzhou', ['Xi’an']],
    ['我在杭州，想去成都', 'Hangzhou', ['Chengdu']],
    ['我们是杭州人，去西安', 'Hangzhou', ['Xi’an']],
    ['杭州是我家，不是目的地。去西安', 'Hangzhou', ['Xi’an']],
    ['we live in Leeds, 4 days in Paris', 'Leeds', ['Paris']],
    ['not going to Manchester, that’s home. Paris for 4 days', 'Manchester', ['Paris']],
    ["I'm based in Berlin, 3 days in Prague", 'Berlin', ['Prague']],
    ['home is Lyon, going to Rome', 'Lyon', ['Rome']],
  ])('%s', (text, origin, cities) => {
    expect(readMessage(text, unplanned).slots).toMatchObject({ origin, cities })
  })

  it.each([
    '去杭州，住在西湖边',
    '杭州三天，住在杭州城里',
    '两个人在杭州玩三天',
    '想去杭州走一走',
    '朋友家在杭州，去看她三天',
    'starting in Hangzhou on 5 May, 3 days',
  ])('and not where they go: %s', (text) => {
    const { slots } = readMessage(text, unplanned)
    expect(slots.cities).toEqual(['Hangzhou'])
    expect(slots.origin).toBeUndefined()
  })
})

describe('a question about a sight and a date', () => {
  const museum = 'Shaanxi History Museum'
  const warriors = 'Terracotta Army Museum'
  it.each([
    ['春节陕历博开不开门 初一到初三', museum, '2027-02-06'],
    ['大年初一到初三，陕历博开不开', museum, '2027-02-06'],
    ['陕历博春节放假吗', museum, '2027-02-06'],
    ['春节期间兵马俑营业时间', warriors, '2027-02-06'],
    ['兵马俑要不要预约 提前几天', warriors, undefined],
    ['陕历博要提前几天预约', museum, undefined],
    ['陕历博要不要预约，要提前多久', museum, undefined],
    ['兵马俑 提前几天预约', warriors, undefined],
    ['is the Terracotta Army open on Chinese New Year', warriors, '2027-02-06'],
    ['do we need to book the Terracotta Army ahead, how many days', warriors, undefined],
  ])('is no plan: %s', (text, name, date) => {
    const { acts } = readMessage(text, planned)
    expect(acts.map(({ act }) => act)).toEqual(['facts'])
    expect(acts[0]?.calls.map(({ args }) => [args.name, args.date])).toEqual([[name, date]])
  })
})
