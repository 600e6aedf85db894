// Kinds of messages under way that name an item in passing: each asks for one thing, and nothing else changes.
import { describe, expect, it } from 'vitest'
import { askUnderWay, dinner, museum, panda, park, tripUnderWay } from './on-trip.fixture.ts'
import { askBackHome } from './post-trip.fixture.ts'

type Turn = Awaited<ReturnType<typeof askUnderWay>>
const callsOf = ({ signals }: Turn) =>
  signals.flatMap((signal) =>
    signal.type === 'tool.started' && signal.name !== 'get_trip' ? [{ name: signal.name, args: signal.args }] : [],
  )
const localeOf = (text: string) => (/\p{Script=Han}/u.test(text) ? ('zh-CN' as const) : ('en' as const))
const under = (text: string) => askUnderWay(text, { locale: localeOf(text) })
const home = (text: string) => askBackHome(text, { locale: localeOf(text) })

describe('a ride of another day', () => {
  it.each([
    ['the train on day 3 is half an hour late', 30, 3],
    ['板上说周日的火车晚点一小时', 60, 3],
    ['our train on 3 january is 40 late', 40, null],
  ])('leaves today as it is: %s', async (text, minutes, day) => {
    const turn = await under(text)
    expect(callsOf(turn)).toEqual([{ name: 'replan_day', args: { cause: 'delay', item: 'train', minutes, day } }])
    expect(turn.result.proposal).toBeNull()
    expect(turn.text).toMatch(/nothing changes|不用改/)
  })
})

describe('what was called off', () => {
  it.each(['the museum got cancelled', '金沙遗址博物馆临时取消了'])('is skipped today: %s', async (text) => {
    const { result } = await under(text)
    expect(result.proposal?.changes).toMatchObject([
      { type: 'item.update', itemId: museum.id, patch: { outcome: 'skipped' } },
    ])
  })

  it.each(['人民公园那场突然取消了 没看成', 'the park was closed, so we never saw it'])(
    'is skipped afterwards: %s',
    async (text) => {
      const turn = await askBackHome(text, { locale: localeOf(text) })
      expect(callsOf(turn)).toEqual([
        { name: 'review_items', args: { reviews: [{ items: { name: park.title }, outcome: 'skipped' }] } },
      ])
    },
  )

  it('is removed where one asks for it', async () => {
    const { result } = await under('取消人民公园')
    expect(result.proposal?.changes).toMatchObject([{ type: 'item.remove', itemId: park.id }])
  })
})

it.each(['forget dinner, noodles instead', "skip tonight's dinner, we'd rather have noodles"])(
  'puts something else in the place of a meal: %s',
  async (text) => {
    const { result } = await under(text)
    expect(result.proposal?.changes).toMatchObject([
      { type: 'item.remove', itemId: dinner.id },
      { type: 'item.add', item: { kind: 'restaurant', day: 2 } },
    ])
  },
)

it.each(['the museum shuts at 6 right? have we got enough time there', '金沙遗址博物馆六点关门对吧'])(
  'tells the hours and whether the visit fits them: %s',
  async (text) => {
    const turn = await under(text)
    expect(callsOf(turn)).toEqual([{ name: 'place_facts', args: expect.objectContaining({ name: museum.title }) }])
    expect(turn.text).toMatch(/within its opening hours|在开放时间内/)
  },
)

it.each([
  ["what's the forecast for the people's park tomorrow", '2026-12-06'],
  ['人民公园明天天气怎么样', '2026-12-06'],
])('tells the weather of a place by its town and day: %s', async (text, from) => {
  expect(callsOf(await under(text))).toEqual([{ name: 'get_weather', args: { from, days: 1 } }])
})

it('takes the day that is wanted, not the one instead of which', async () => {
  const trip = tripUnderWay({ itinerary: [museum, { ...park, day: 3 }] })
  const { result } = await askUnderWay('could we squeeze the park in this evening rather than tomorrow', { trip })
  expect(result.proposal?.changes).toMatchObject([{ itemId: park.id, day: 2 }])
})

it.each(['bucketing down, anything indoors this afternoon?', '这会儿下大雨 下午有什么室内的'])(
  'looks indoors in the rain, and gives up no meal for it: %s',
  async (text) => {
    const turn = await under(text)
    expect(callsOf(turn)).toEqual([
      { name: 'find_alternatives', args: expect.objectContaining({ kind: 'attraction', indoor: true }) },
    ])
    expect(turn.text).not.toContain(dinner.title)
  },
)

it.each(['the tofu place called, they can only do 9pm', '豆腐店打来电话 今晚只有九点的位'])(
  'takes no venue that calls for a liking: %s',
  async (text) => {
    expect((await under(text)).tools).not.toContain('update_brief')
  },
)

it.each([
  ['my son has a nosebleed that does not stop', 'medical'],
  ['有人晕倒了', 'medical'],
])('helps at once with what cannot wait: %s', async (text, topic) => {
  expect(callsOf(await under(text))).toEqual([{ name: 'emergency_info', args: { topic } }])
})

it.each([
  ['phone is about to die, anywhere to charge it', 'charging'],
  ['手机快没电了 哪能充电', 'charging'],
  ["cash only here?? where's an atm", 'atm'],
])('asks of nothing else than what is looked for: %s', async (text, amenity) => {
  expect(callsOf(await under(text))).toEqual([{ name: 'nearby_places', args: { amenity } }])
})

describe('of several that fit', () => {
  it.each(['replace the park with something else', '公园换一个'])('the one of today is meant: %s', async (text) => {
    const other = { ...park, id: museum.id, title: '浣花溪公园', day: 3, place: null }
    const trip = tripUnderWay({ itinerary: [park, other] })
    const { result } = await askUnderWay(text, { trip, locale: localeOf(text) })
    expect(result.proposal?.changes[0]).toMatchObject({ type: 'item.remove', itemId: park.id })
  })
})

it.each(["we won't get to dinner before half seven", '路上堵 到豆腐店估计得七点半了'])(
  'moves what one arrives at too late: %s',
  async (text) => {
    const free = { ...dinner, booking: 'none' as const }
    const trip = tripUnderWay({ itinerary: [museum, free] })
    const { result } = await askUnderWay(text, { trip, locale: localeOf(text) })
    expect(result.proposal?.changes).toMatchObject([
      { itemId: dinner.id, patch: { start: expect.stringMatching(/^19/) } },
    ])
  },
)

it.each([
  ['do we have to book the museum or just turn up', /doesn’t say you have to book|has to be booked ahead/],
  ['金沙遗址博物馆要不要预约啊', /需要提前预约|没写要预约/],
])('tells whether one has to book: %s', async (text, reply) => {
  const turn = await under(text)
  expect(callsOf(turn)).toEqual([
    { name: 'place_facts', args: expect.objectContaining({ name: museum.title, topics: ['booking'] }) },
  ])
  expect(turn.text).toMatch(reply)
})

it.each([['how do i tell them im allergic to sesame', "i'm allergic to sesame"]])(
  'names the words that no phrase says: %s',
  async (text, words) => {
    expect((await under(text)).text).toContain(`“${words}”`)
  },
)

it('counts from the hour at which one can go on', async () => {
  expect(callsOf(await under("we're stuck here till 3, what now"))).toEqual([
    { name: 'replan_day', args: { cause: 'late', until: '15:00' } },
  ])
  expect(callsOf(await under('堵路上了 三点才能到 后面咋办'))[0]).toMatchObject({ name: 'replan_day' })
})

it('changes what is told, and takes what wears one out for the reason', async () => {
  const turn = await under("cancel everything after 5 today, we're shattered")
  expect(callsOf(turn).map(({ name }) => name)).toEqual(['edit_itinerary'])
})

it('moves a meal to the time that is wanted, not the one instead of which', async () => {
  expect(callsOf(await under('dinner at 7 instead of 6 please'))).toEqual([
    { name: 'edit_itinerary', args: { edits: [expect.objectContaining({ act: 'set_time', start: '19:00' })] } },
  ])
})

it('notes no taste where one tells where one is', async () => {
  expect(callsOf(await under('到熊猫基地了 人超多 要逛多久合适'))).toEqual([
    { name: 'place_facts', args: expect.objectContaining({ name: panda.title }) },
  ])
})

describe('reviews', () => {
  it.each([
    ["best bit was the people's park. worst was jinsha, queued for an hour", { [park.title]: 5, [museum.title]: 1 }],
    ['熊猫基地五星 金沙也就那样 三星', { [panda.title]: 5, [museum.title]: 3 }],
    ['最难忘的是熊猫基地', { [panda.title]: 5 }],
  ])('are each of what they name: %s', async (text, ratings) => {
    const [call] = callsOf(await home(text))
    const reviews = Array.isArray(call?.args.reviews) ? call.args.reviews : []
    expect(Object.fromEntries(reviews.map(({ items, rating }) => [items.name, rating]))).toEqual(ratings)
  })

  it('keep the stars that one gave, not those of others', async () => {
    expect(callsOf(await under('jinsha done, 4 stars from me, the kid gives it 2'))).toEqual([
      { name: 'review_items', args: { reviews: [{ items: { name: museum.title }, outcome: 'done', rating: 4 }] } },
    ])
  })
})

it.each(["10,000 yen, what's that in euros?", '一万日元，合多少欧元'])(
  'converts a sum and records none: %s',
  async (text) => {
    const names = callsOf(await under(text)).map(({ name }) => name)
    expect(names).toContain('convert_currency')
    expect(names).not.toContain('record_expense')
  },
)
