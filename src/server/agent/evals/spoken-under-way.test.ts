// What travelers type on a phone under way and back home: short, without marks, several things in one message.
import { describe, expect, it } from 'vitest'
import { askUnderWay } from './on-trip.fixture.ts'
import { askBackHome } from './post-trip.fixture.ts'

type Turn = Awaited<ReturnType<typeof askUnderWay>>
const callsOf = ({ signals }: Turn) =>
  signals.flatMap((signal) => (signal.type === 'tool.started' ? [{ name: signal.name, args: signal.args }] : []))
const localeOf = (text: string) => (/\p{Script=Han}/u.test(text) ? ('zh-CN' as const) : ('en' as const))
const under = (text: string) => askUnderWay(text, { locale: localeOf(text) })
const home = (text: string) => askBackHome(text, { locale: localeOf(text) })

describe('what no guide lists is said to be in none', () => {
  it.each([
    ['any cash machine round here', 'atm', /no ATMs/],
    ['desperate for a loo', 'toilet', /no public toilets/],
    ['where can we leave our bags? need lockers', 'lockers', /luggage lockers/],
    ['这附近有药店没', 'pharmacy', /查不到药店/],
    ['哪有便利店啊', 'supermarket', /查不到超市/],
  ])('%s', async (text, amenity, reply) => {
    const turn = await under(text)
    expect(callsOf(turn)).toEqual([{ name: 'nearby_places', args: expect.objectContaining({ amenity }) }])
    expect(turn.text).toMatch(reply)
  })

  it.each([
    ['how do you say not spicy', 'not spicy'],
    ['不要香菜怎么说', '不要香菜'],
  ])('a phrase as well: %s', async (text, words) => {
    expect((await under(text)).text).toContain(`“${words}”`)
  })
})

it.each([
  ['feeling rough, bad stomach, is there a chemist', 'medical'],
  ['need a pharmacy, twisted my ankle', 'medical'],
  ['娃拉肚子了去哪看医生', 'medical'],
  ['头疼得厉害 想买点药 哪有', 'medical'],
])('helps with what ails one: %s', async (text, topic) => {
  expect(callsOf(await under(text))).toContainEqual({ name: 'emergency_info', args: { topic } })
})

it.each([
  ['can we still catch dinner if we stay till 5', '陈麻婆豆腐'],
  ['几点走赶得上人民公园', '人民公园'],
])('counts the way to what is to be reached: %s', async (text, to) => {
  expect(callsOf(await under(text))).toContainEqual({ name: 'leave_by', args: { to } })
})

it.each(['从这到人民公园咋走', 'how do we get from here to the park'])('goes from where one is: %s', async (text) => {
  const turn = await under(text)
  expect(callsOf(turn)).toContainEqual({ name: 'route_between', args: expect.objectContaining({ from: 'here' }) })
  expect(turn.signals.find((signal) => signal.type === 'tool.finished' && signal.card?.type === 'route')).toMatchObject(
    {
      card: { from: { name: '大熊猫繁育研究基地' } },
    },
  )
})

it.each([
  ['ok skipped the museum, too crowded. whats next', 'skipped'],
  ['金沙没去成 接下来去哪', 'skipped'],
])('notes what was skipped and says what comes next: %s', async (text, outcome) => {
  const turn = await under(text)
  expect(turn.tools).toContain('today')
  expect(turn.result.proposal?.changes).toMatchObject([{ title: '金沙遗址博物馆', patch: { outcome } }])
})

it('changes what one does not want any more instead of marking it as done', async () => {
  const { result } = await under('人民公园人太多不想去了 改成去青羊宫')
  expect(result.proposal?.changes).toMatchObject([
    { type: 'item.remove', title: '人民公园' },
    { type: 'item.add', item: { title: expect.stringContaining('青羊宫') } },
  ])
})

describe('a journey that the plan does not have', () => {
  it.each(['train is 90 min late', '高铁晚点一个半小时 后面咋办'])('makes the travelers late: %s', async (text) => {
    const turn = await under(text)
    expect(callsOf(turn)).toContainEqual({
      name: 'replan_day',
      args: expect.objectContaining({ cause: 'delay', minutes: 90 }),
    })
    expect(turn.text).not.toMatch(/couldn’t find|没有找到/)
    expect(turn.result.proposal?.changes.length).toBeGreaterThan(0)
  })

  it.each([
    ['our train tomorrow got cancelled, what now', 'find_trains'],
    ['明天的航班取消了怎么办', 'find_flights'],
  ])('is looked for anew where it does not run: %s', async (text, tool) => {
    const { tools } = await under(text)
    expect(tools).toContain(tool)
    expect(tools).not.toContain('replan_day')
  })
})

it.each([
  ['lunch was 56 for two plus 4 for the bus', [56, 4]],
  ['奶茶18 打车42 记一下', [18, 42]],
  ['咖啡32 门票60', [32, 60]],
])('notes each of several expenses: %s', async (text, amounts) => {
  expect(callsOf(await under(text)).map(({ args }) => args.amount)).toEqual(amounts)
})

it.each([
  ['2 stars for the park, jinsha was meh', { 人民公园: 2, 金沙遗址博物馆: 3 }],
  ['熊猫基地给个4分 金沙一般般', { 大熊猫繁育研究基地: 4, 金沙遗址博物馆: 3 }],
])('rates each by its own name: %s', async (text, ratings) => {
  const { result, text: reply } = await home(text)
  const rated = result.proposal?.changes.flatMap((change) =>
    change.type === 'item.update' ? [[change.title, change.patch.rating]] : [],
  )
  expect(Object.fromEntries(rated ?? [])).toEqual(ratings)
  expect(reply).not.toMatch(/Understood|已了解/)
})

it('answers no question that a request to note it does not ask', async () => {
  expect((await home('人民公园那天没去成 帮我标一下')).tools).toEqual(['get_trip', 'review_items'])
})

it.each([
  ['airline says our bags went to Osaka', 'luggage'],
  ['托运的箱子被送到别的城市了', 'luggage'],
])('helps when bags went without their people: %s', async (text, topic) => {
  expect(callsOf(await under(text))).toContainEqual({ name: 'emergency_info', args: { topic } })
})

it.each([
  'the sign at the museum says closed, anything else we could do',
  '博物馆官网说今天闭馆 还有别的能看吗',
  'the museum is closed, where else could we go around then',
])('looks for something instead of what is closed: %s', async (text) => {
  const { result, text: reply, tools } = await under(text)
  expect(tools).toContain('find_alternatives')
  expect(tools).not.toContain('replan_day')
  expect(reply).toContain('金沙遗址博物馆')
  expect(result.proposal).toBeNull()
})

it.each(['mum needs something sitting-down this afternoon', '下午少走点路行吗'])(
  'eases the day for who cannot walk much: %s',
  async (text) => {
    expect(callsOf(await under(text))).toContainEqual({
      name: 'replan_day',
      args: expect.objectContaining({ cause: 'tired' }),
    })
  },
)

it('reckons from the ride that was missed to the next one', async () => {
  const [call] = callsOf(await under('missed the 10:02 to Leshan, next one is 10:46'))
  expect(call).toEqual({ name: 'replan_day', args: expect.objectContaining({ cause: 'missed', minutes: 44 }) })
})

it.each(['把这次的事儿给我捋一遍', 'walk me through the trip again'])('tells the trip as a whole: %s', async (text) => {
  expect((await home(text)).tools).toContain('summarize_trip')
})

it.each([
  ["in future don't plan museums for us", 'remember'],
  ['never book me an early flight again', 'remember'],
  ['以后别给我排博物馆了 看腻了', 'remember'],
  ['下次别安排早起了', 'remember'],
  ['你都记得我啥', 'recall_memory'],
  ['你还记住了我些什么', 'recall_memory'],
])('keeps what shall hold for all trips, and tells it: %s', async (text, tool) => {
  expect((await home(text)).tools).toContain(tool)
})
