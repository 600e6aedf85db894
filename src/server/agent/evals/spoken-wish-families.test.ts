import { describe, expect, it } from 'vitest'
import { contextFor } from '../../providers/chat-model/rules/reading/names/reading-context.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'

const guides = createShippedGuides()
const slotsIn = (guide: string, text: string) =>
  readMessage(
    text,
    contextFor(
      { startDate: null, days: null, items: [], party: null, currency: null },
      [guides.byId(guide) ?? []].flat(),
      '2026-11-22',
    ),
  ).slots

describe('a sight that is named', () => {
  it.each([
    ['paris', "you missed the Musée d'Orsay, it was the main thing", ["Musée d'Orsay"], []],
    ['paris', 'where is Sainte-Chapelle? I asked for churches', ['Sainte-Chapelle'], []],
    ['paris', "We've done the Louvre so not again. Two days", [], ['Louvre Museum']],
    ['paris', "leave the Musée d'Orsay out, 3 days", [], ["Musée d'Orsay"]],
    ['paris', '3 days, we stay near the Eiffel Tower', [], []],
    ['chengdu', '都江堰没给我安排，三天', ['Dujiangyan Irrigation System'], []],
    ['chengdu', '三天，住春熙路附近', [], []],
    ['chengdu', '上次去过武侯祠了，这次三天', [], ['Wuhou Shrine Museum']],
  ])('%s: %s', (guide, text, wanted, refused) => {
    const { mustSee, skip = [], cities } = slotsIn(guide, text)
    expect([mustSee, skip, cities]).toEqual([wanted, refused, []])
  })

  it.each([
    ['I asked for churches and you gave me shops', ['religion'], ['shopping']],
    ['more parks please, the kids were bored by all the museums', ['park'], ['museum']],
  ])('a complaint refuses what came instead: %s', (text, liked, avoided) => {
    const { interests, avoid } = slotsIn('paris', text)
    expect([interests, avoid]).toEqual([liked, avoided])
  })
})

describe('who travels', () => {
  it.each([
    ["we're 2 couples not 1", 4, 0],
    ["we're both museum nerds, 3 days", 2, 0],
    ['I promised mum a trip and my brother tags along, 3 days', 3, 0],
    ["we're 6 with the kids 3 and 8, five days", 4, 2],
    ['姥姥七十五坐轮椅，我跟我妹陪她，五天', 3, 0],
  ])('%s', (text, adults, children) => {
    const { party } = slotsIn('paris', text)
    expect([party?.adults, party?.children]).toEqual([adults, children])
  })

  it.each([
    ['pair of retirees (68, 71), 3 days', 2],
    ['婆婆今年六十九，三天', 1],
    ['爷爷八十二，奶奶七十九，我们五个人', 2],
  ])('are old: %s', (text, seniors) => {
    expect(slotsIn('chengdu', text).party?.seniors).toBe(seniors)
  })
})

describe('days and money', () => {
  it.each([
    ['12.18周五晚上8点到 12.21下午五点飞走', '2026-12-18', 4],
    ['tuesday to friday 2nd week of feb', '2027-02-09', 4],
    ['fri 5 march, back the friday after', '2027-03-05', 8],
    ['日子是2月5号 到8号', '2027-02-05', 4],
  ])('%s', (text, start, days) => {
    const { startDate, days: length } = slotsIn('chengdu', text)
    expect([startDate, length]).toEqual([start, days])
  })

  it.each([
    ['one day trip and five days in all', 5],
    ['dec 1 to dec 3, get in 9pm first day', 3],
  ])('have one length: %s', (text, days) => {
    expect(slotsIn('paris', text).days).toBe(days)
  })

  it.each([
    ['Departing from Dublin 7am Tue 12 Jan returning Fri 15 Jan 18:30', undefined, '18:30'],
    ['3 days, the hotel check in is at 4, landing 12:05', '12:05', undefined],
    ["3 days, our train home isn't till 7 in the evening", undefined, '19:00'],
  ])('have the hours of the stay, not of the way from home: %s', (text, arrive, depart) => {
    const slots = slotsIn('paris', text)
    expect([slots.arrive, slots.depart]).toEqual([arrive, depart])
  })

  it('is yen on a trip to Japan', () => {
    expect(slotsIn('paris', 'Tokyo Kyoto 10 days, ¥300000 for both of us').budget?.currency).toBe('JPY')
    expect(slotsIn('paris', '三天 两万五全包').budget?.amount).toBe(25_000)
  })

  it('is a sum for each, and no price of a ticket', () => {
    expect(slotsIn('paris', 'we said 600 for each of us').budget).toMatchObject({ amount: 600, perPerson: true })
    expect(slotsIn('paris', '3 days, nothing that costs more than 20 euro entry').budget).toBeUndefined()
  })
})

describe('over a plan, a value of the whole trip', () => {
  const item = { id: 'i1', day: 1, start: '09:00', end: '10:00', kind: 'attraction', title: '武侯祠博物馆' }
  const planned = contextFor(
    { startDate: '2026-12-04', days: 3, items: [item], party: null, currency: 'CNY' },
    [guides.byId('chengdu') ?? []].flat(),
    '2026-11-22',
  )
  it.each([
    '忘了说，我老婆不吃羊肉',
    '太赶了，能不能松一点',
    '预算换成1000欧',
    'I forgot to say, no shellfish for me',
    "too rushed, and we're four now",
  ])('is a correction, whatever word it comes with: %s', (text) => {
    const { acts, unsure } = readMessage(text, planned)
    expect([acts.map(({ act }) => act), unsure]).toEqual([['wish'], null])
  })

  it('moves the trip to a holiday and does not end it there', () => {
    const { startDate, days } = readMessage('日期改到元旦那几天', planned).slots
    expect([startDate, days]).toEqual(['2027-01-01', undefined])
  })
})
