// Values that the form or an earlier turn has, over which a message speaks of a part, of the way home or of somebody by name.
import { describe, expect, it } from 'vitest'
import { parisTrip } from '../../../testing/agent-turn.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'

const today = '2026-11-26'
const beijing = { name: 'Beijing', lat: 39.9042, lng: 116.4074, zone: 'Asia/Shanghai', country: 'CN' }
const trips = {
  family: parisTrip({ startDate: '2027-04-03', durationDays: 9, party: { adults: 2, children: 1 } }),
  beijing: parisTrip({
    destination: beijing,
    startDate: '2027-04-30',
    durationDays: 6,
    party: { adults: 4, children: 0 },
  }),
}
const read = (text: string, trip: keyof typeof trips = 'family') =>
  readMessage(text, tripContext(trips[trip], today)).slots

describe('the length of a trip that is known', () => {
  it.each([
    'one whole day should be for the kid',
    'one full day must be for the children',
    'one day just for the kids please',
    'we love gardens, at least one most days please',
    "I don't think we need three nights there",
    "we don't want to spend two days there",
    '留一天给孩子',
    '抽一天陪爸妈休息',
    '其中一天专门给小朋友',
    '最后两天去天津',
    '那边不用住三晚',
    '没必要玩两天',
  ])('stays over %s', (text) => {
    expect(read(text).days).toBeUndefined()
  })

  it.each([
    ['just one day', 1],
    ['make it one day', 1],
    ['three days please', 3],
    ['4 nights in Tokyo, 3 nights in Kyoto and only the last night in Osaka', 9],
    ['3 nights in Rome, 2 nights in Florence and then the last night in Milan', 7],
    ['一共五天', 5],
  ])('is changed by %s', (text, days) => {
    expect(read(text).days).toBe(days)
  })
})

describe('the party that is known', () => {
  it.each([
    'my wife Priya and I are taking our 10-year-old',
    'my husband Tom and I are coming with our 10 year old',
    "there's three of us — me, Priya and Milo",
    'there are three of us',
    "we're three people in all",
    '我们一共三个人',
  ])('stays two adults and a child over %s', (text) => {
    expect(read(text).party).toMatchObject({ adults: 2, children: 1 })
  })

  it('is changed by a number of adults', () => {
    expect(read("we're three adults, no kids").party).toMatchObject({ adults: 3, children: 0 })
  })
})

describe('the dates of a trip', () => {
  it.each([
    '5.5下午五点的飞机回广州',
    '5.5从北京飞回广州',
    '5月5号是回来那天',
    '5.5早上回',
    '5/5晚上飞回广州',
    '5月5号下午回广州',
  ])('end on the day of the way home: %s', (text) => {
    expect(read(text, 'beijing').startDate).toBeUndefined()
    expect(read(text, 'beijing').cities).not.toContain('Guangzhou')
  })

  it.each([
    '4.30晚上从广州飞过去 一共6天',
    '出发是4月30号 5月5号是回来那天',
    '4.30出发 5.5回来',
    '4/30早上出发，5/5晚上回',
  ])('are both read from %s', (text) => {
    expect(read(text, 'beijing')).toMatchObject({ startDate: '2027-04-30', days: 6 })
  })
})

describe('a sight', () => {
  it.each(['晚上十点多才到首都机场', '从首都机场出发', '我们到首都国际机场', '大概九点到北京西站'])(
    'is no airport or station: %s',
    (text) => {
      expect(read(text, 'beijing').mustSee).toEqual([])
    },
  )

  it('is refused without its kind', () => {
    const { skip, avoid } = read('搞错了 首都博物馆不用 我说的是首都机场 一共6天', 'beijing')
    expect([skip, avoid]).toEqual([['Capital Museum'], []])
  })

  it('is known by the short name of a palace', () => {
    expect(read('故宫长城肯定要去的', 'beijing').mustSee).toHaveLength(2)
  })
})

describe('a food that is only a figure of speech', () => {
  it.each([
    "he's nuts about trains",
    'my son is absolutely nuts about video games',
    'the crowds drive us nuts',
    'by "nuts about trains" I meant he loves trains',
    'the kids go bananas for slides',
    'the metro costs peanuts',
  ])('is not refused: %s', (text) => {
    expect(read(text).refusedFoods).toBeUndefined()
  })

  it.each(["No need to avoid other nuts, it's only peanuts", "don't avoid nuts, only peanuts"])(
    'is told from one that is spared: %s',
    (text) => {
      expect(read(text).refusedFoods).toEqual(['peanut'])
    },
  )
})
