import { describe, expect, it } from 'vitest'
import type { StageName } from '#contract/stage.ts'
import { callAgentTool, chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'
import { recordExpense } from '../tools/record-expense.ts'

const tokyo = { name: 'Tokyo', lat: 35.6764, lng: 139.65, zone: 'Asia/Tokyo', country: 'JP' }
const say = (text: string, stage: StageName = 'on') =>
  runTurn({ trip: chengduTrip({ currentStage: stage }), stage, text })

describe('what was paid is read into one call', () => {
  it.each<[string, Record<string, unknown>]>([
    ['I paid 120 yuan for lunch', { title: 'Lunch', amount: 120, currency: 'CNY', category: 'food' }],
    ['刚才打车花了35块', { title: '打车', amount: 35, currency: 'CNY', category: 'localTransport' }],
    ['hotpot 260, split between the two of us', { title: 'Hotpot', amount: 260, category: 'food', people: 2 }],
    ['火锅260，我们俩AA', { title: '火锅', amount: 260, category: 'food', people: 2 }],
    ['We spent €40 on museum tickets', { title: 'Museum tickets', amount: 40, currency: 'EUR', category: 'sights' }],
    ['Taxi 35 yuan', { title: 'Taxi', amount: 35, currency: 'CNY', category: 'localTransport' }],
    ['买门票花了80元', { title: '门票', amount: 80, currency: 'CNY', category: 'sights' }],
    ['午饭花了一百二十块', { title: '午饭', amount: 120, currency: 'CNY', category: 'food' }],
    [
      'Bought souvenirs for 1,250 yen, just for me',
      { title: 'Souvenirs', amount: 1250, people: 1, category: 'shopping' },
    ],
    ['Dinner cost us 300', { title: 'Dinner', amount: 300, category: 'food' }],
    ['昨天住宿付了500元', { title: '住宿', amount: 500, category: 'lodging', spentOn: '2026-11-21' }],
    ['spent 42 on satay, Mei paid', { title: 'Satay', amount: 42, payer: 'Mei' }],
    ['花了42新币吃沙爹，Mei付的', { title: '沙爹', amount: 42, currency: 'SGD', payer: 'Mei' }],
    ['Dinner 300, paid by Anna', { title: 'Dinner', amount: 300, payer: 'Anna' }],
    [
      '记一笔 昨天订酒店付了三千八百四十七块 我垫的 四个人平摊',
      { amount: 3847, currency: 'CNY', category: 'lodging', spentOn: '2026-11-21', people: 4 },
    ],
    ['记账 打车花了三十五块六', { title: '打车', amount: 35.6, currency: 'CNY' }],
    ['坐地铁花了三块五毛', { amount: 3.5, currency: 'CNY' }],
    ['买水果花了一百零五块', { amount: 105 }],
    ['买衣服花了两百五', { amount: 250 }],
    ['酒店付了1万2', { amount: 12_000 }],
    ['吃火锅花了三十块两个人平摊', { amount: 30, people: 2 }],
    ['Paid two hundred and fifty for the boat tour', { amount: 250 }],
    ['Spent a hundred and twenty dollars on dinner', { title: 'Dinner', amount: 120, currency: 'USD' }],
    ['Taxi cost us thirty five dollars and sixty cents', { amount: 35.6, currency: 'USD' }],
    ['记一笔：咖啡 28元', { title: '咖啡', amount: 28, category: 'food' }],
    ['Dinner came to 45 a head for four of us', { title: 'Dinner', amount: 180, category: 'food' }],
    ['We paid 30 each for the two of us at the aquarium', { title: 'Aquarium', amount: 60 }],
    ['门票每人40 付了两个人的', { amount: 80, category: 'sights' }],
  ])('%s', async (text, args) => {
    for (const stage of ['on', 'post'] as const) {
      const { signals, tools, result } = await say(text, stage)
      expect(tools).toEqual(['record_expense'])
      expect(signals.find((signal) => signal.type === 'tool.started')).toMatchObject({ args })
      expect(result.proposal?.changes).toMatchObject([{ type: 'expense.add' }])
    }
  })

  it.each([
    'How much have we spent so far?',
    '午饭花了多少钱？',
    'Our budget is 3000 yuan',
    '预算改成3000元',
    'Find dinner under 200 yuan',
    'We plan to spend 500 yuan on shopping',
    'What is 100 yuan in euros?',
    '把晚饭改到7点',
    'Paid 35 fifty for the taxi',
    '打车花了几十块',
  ])('nothing was paid: %s', async (text) => {
    expect((await say(text)).tools).not.toContain('record_expense')
  })
})

it.each([
  ['记一笔 昨天订酒店付了三千八百四十七块 我垫的 四个人平摊', 3847],
  ['Log an expense: paid 420 for the train tickets', 420],
])('is written down before the trip, and is no budget: %s', async (text, amount) => {
  const { tools, signals, result } = await say(text, 'pre')
  expect(tools).toEqual(['record_expense'])
  expect(signals.find((signal) => signal.type === 'tool.started')).toMatchObject({ args: { amount } })
  expect(result.proposal?.changes).toMatchObject([{ type: 'expense.add' }])
})

it.each(['锦里附近有啥好吃的 不要牛羊肉的 人均100以内', '宽窄巷子附近有什么好吃的，人均100以内'])(
  'the price of places that are asked for is no budget: %s',
  async (text) => {
    const { tools, signals } = await say(text, 'pre')
    expect(tools).toContain('find_places')
    const started = signals.filter((signal) => signal.type === 'tool.started')
    expect(JSON.stringify(started)).not.toMatch(/per_person|"budget"/)
  },
)

it.each([
  ['forgot to log the taxi on the second day, 32 yuan', { title: 'Taxi', amount: 32, spentOn: '2026-12-05' }],
  ['忘了记账 第一天打车一共56', { title: '打车', amount: 56, spentOn: '2026-12-04' }],
])('what was paid on another day of the trip is noted for that day: %s', async (text, args) => {
  const trip = chengduTrip({ currentStage: 'post' })
  const now = () => new Date('2026-12-08T10:00:00+08:00')
  const { signals, tools } = await runTurn({ trip, stage: 'post', text, deps: { clock: { now } } })
  expect(tools).toEqual(['get_trip', 'record_expense'])
  expect(signals).toContainEqual(expect.objectContaining({ type: 'tool.started', args: expect.objectContaining(args) }))
})

it('a note without an item is offered to be saved, and written to no item', async () => {
  const { tools, result } = await say('记一下笔记 爸爸的降压药放在随身包里', 'pre')
  expect(tools).toEqual(['remember'])
  expect(result.proposal?.changes ?? []).toEqual([])
})

describe('record_expense', () => {
  const record = async (args: Record<string, unknown>, trip = chengduTrip()) => {
    const { output, draft } = await callAgentTool(recordExpense, args, { trip })
    const [change] = draft?.changes ?? []
    return { output, expense: change?.type === 'expense.add' ? change.expense : null }
  }

  it('takes the money of the place, and brings the rate along', async () => {
    const { expense } = await record({ amount: 3000, category: 'food' }, chengduTrip({ destination: tokyo }))
    expect(expense).toMatchObject({ title: 'Food', amount: { amount: 3000, currency: 'JPY' }, spentOn: '2026-11-22' })
    expect(expense?.inTripCurrency.currency).toBe('CNY')
    expect(expense?.rate).toBeLessThan(1)
  })

  it.each([
    [{ amount: 10, currency: 'doubloons' }, 'unknown_currency'],
    [{ amount: 0.001 }, 'out_of_range'],
  ])('%o is %s', async (args, status) => {
    expect(await record(args)).toMatchObject({ output: { status }, expense: null })
  })

  it('is split equally, is one person’s own where said, and tells of another number of people', async () => {
    expect(await record({ amount: 5 })).toMatchObject({ expense: { split: { mode: 'equal' } }, output: { said: null } })
    expect(await record({ amount: 5, people: 1 })).toMatchObject({ expense: { split: { mode: 'none' } } })
    expect(await record({ amount: 5, people: 3 })).toMatchObject({ output: { said: 3 } })
  })

  it('is paid by who was named, where a member has that name', async () => {
    const mei = { userId: '01900000-0000-7000-8000-000000000042', name: 'Mei Lin', role: 'editor' as const }
    const trip = { ...chengduTrip(), members: [mei] }
    const named = await record({ amount: 42, payer: 'mei' }, trip)
    expect(named).toMatchObject({ expense: { paidBy: mei.userId }, output: { paidBy: 'Mei Lin', unknownPayer: null } })
    expect(await record({ amount: 42, payer: 'Tom' }, trip)).toMatchObject({
      output: { paidBy: null, unknownPayer: 'Tom' },
    })
  })

  it.each<StageName>(['pre', 'on', 'post'])('proposes and writes nothing in %s, with any model', async (stage) => {
    const rounds = [[{ name: 'record_expense', args: { title: 'Boat', amount: 80, category: 'sights' } }]]
    const deps = { chatModel: createScriptedModel({ rounds }) }
    const { result } = await runTurn({ trip: chengduTrip({ currentStage: stage }), stage, text: 'go', deps })
    expect(result.proposal).toMatchObject({ title: 'Expense: Boat', changes: [{ type: 'expense.add' }] })
  })
})
