// Kinds of messages back home that name an item in passing: each asks for one thing, and nothing else changes.
import { expect, it } from 'vitest'
import { museum, panda } from './on-trip.fixture.ts'
import { askBackHome } from './post-trip.fixture.ts'

type Turn = Awaited<ReturnType<typeof askBackHome>>
const callsOf = ({ signals }: Turn) =>
  signals.flatMap((signal) =>
    signal.type === 'tool.started' && signal.name !== 'get_trip' ? [{ name: signal.name, args: signal.args }] : [],
  )
const localeOf = (text: string) => (/\p{Script=Han}/u.test(text) ? ('zh-CN' as const) : ('en' as const))
const home = (text: string) => askBackHome(text, { locale: localeOf(text) })

it.each(['how far did we go in the end', '这趟走了多少路'])(
  'says where the distance is not known: %s',
  async (text) => {
    const turn = await home(text)
    expect(callsOf(turn)).toEqual([{ name: 'summarize_trip', args: { about: 'distance' } }])
  },
)

it.each([
  ['where next for a long weekend with two toddlers', { companions: ['children'], children: 2, days: 3 }],
  ['下次带三个孩子去哪儿好', { companions: ['children'], children: 3 }],
])('counts the children of the next trip: %s', async (text, args) => {
  const turn = await home(text)
  expect(callsOf(turn)).toEqual([{ name: 'suggest_next_time', args: expect.objectContaining(args) }])
  expect(turn.text).toMatch(/with \d children|带 \d 个孩子/)
})

it.each([
  ['put down 230 yuan for temple snacks on day one', 230],
  ['第一天的门票 55 补记', 55],
])('reads the number of a day as no amount: %s', async (text, amount) => {
  expect(callsOf(await home(text))).toEqual([{ name: 'record_expense', args: expect.objectContaining({ amount }) }])
})

it.each([
  ['also add the 54 we spent on the airport bus', 'Airport bus', 54],
  ['刚才门票两个人一百一 我垫的', '门票', 110],
])('names an expense by what it was for: %s', async (text, title, amount) => {
  expect(callsOf(await home(text))).toEqual([
    { name: 'record_expense', args: expect.objectContaining({ title, amount }) },
  ])
})

it.each([
  ['somewhere warm in february, no more temples', { avoid: ['temple'], climate: 'warm' }],
  ['想去个暖和的地方', { climate: 'warm' }],
])('takes a wish without a verb for the next trip: %s', async (text, args) => {
  expect(callsOf(await home(text))).toEqual([{ name: 'suggest_next_time', args }])
})

it.each(['can my sister see it without an account', '怎么发给家里人看'])('tells how to share: %s', async (text) => {
  const turn = await home(text)
  expect(callsOf(turn)).toEqual([])
  expect(turn.text).toMatch(/public link|公开链接/)
})

it('keeps a wish for later trips out of the trip that is over', async () => {
  expect(callsOf(await home('下次不要排这么满 每天最多两个景点'))).toEqual([
    { name: 'remember', args: { text: '下次不要排这么满 每天最多两个景点' } },
  ])
})

it.each([
  ['the kids loved jinsha, 5 stars. skipped the park in the end', { [museum.title]: 5 }],
  ['娃超爱熊猫基地', { [panda.title]: 5 }],
])('takes what somebody loved for a rating: %s', async (text, ratings) => {
  const [call] = callsOf(await home(text))
  const reviews = Array.isArray(call?.args.reviews) ? call.args.reviews.filter(({ rating }) => rating) : []
  expect(Object.fromEntries(reviews.map(({ items, rating }) => [items.name, rating]))).toEqual(ratings)
})

it.each([
  ['total for food only?', 'spending_report'],
  ['where did we walk the most', 'summarize_trip'],
  ['锦里和武侯祠哪个我打分高', 'summarize_trip'],
])('looks back at what is asked: %s', async (text, tool) => {
  expect(callsOf(await home(text)).map(({ name }) => name)).toEqual([tool])
})
