import { HumanMessage, ToolMessage } from '@langchain/core/messages'
import { expect, it } from 'vitest'
import { chengduTrip } from '../../../testing/agent-turn.ts'
import { factsOf, ungroundedClaims } from './reply-facts.ts'

const result = {
  places: [
    { name: '武侯祠', price: { amount: 5000, currency: 'CNY' }, hours: '08:00–18:30' },
    { name: 'Giant Panda Base', price: { amount: 5500, currency: 'CNY' }, hours: '07:30–18:00' },
    { name: 'Musée d’Orsay', price: { amount: 1600, currency: 'EUR' }, hours: null },
  ],
  total: { amount: 147_359, currency: 'CNY' },
}
const facts = factsOf({
  messages: [
    new HumanMessage('Dinner with Anna Müller at 7 pm, 3000元 in all'),
    new ToolMessage({ tool_call_id: 'a', content: JSON.stringify(result) }),
  ],
  input: {
    runId: '',
    trip: chengduTrip(),
    stage: 'pre',
    locale: 'en',
    text: '',
    history: [],
    rejections: [],
    brief: {},
    openProposals: [],
    openChanges: [],
    actor: {
      kind: 'user',
      userId: '',
      role: 'traveller',
      locale: 'en',
      sessionId: null,
      request: { id: '', address: null, userAgent: null, origin: null },
    },
  },
  notes: null,
  proposal: null,
  toolParts: [],
})

it.each([
  'The Giant Panda Base opens at 7:30 and costs ¥55.',
  'Visit Giant Panda Base in the morning.',
  'Musee d’Orsay: €16, dinner with Anna Müller at 7 pm.',
  'About ¥1,470 in all, 740元 each; your budget is 3,000 yuan.',
  '武侯祠8点开门，门票50元，18:30关门。',
  '推荐先去武侯祠，下午6点半前离开。',
  'Day 1, Monday: Lunch near the base. 这家餐厅不错。',
  'Which day would you like? You can accept all 3 changes.',
  'It opens at half past seven; dinner is at seven o’clock, three points to note.',
  'Between ¥50 and ¥55, or 50–55 yuan.',
  '七点半开门，门票五十元，三点建议：早点去，慢一点走。',
  '沿着这条路走，在步行街吃点东西，预算三千元。',
  '沿G318国道走。 Or try 2 dishes; over 10,000 people won.',
])('has nothing against "%s"', (sentence) => {
  expect(ungroundedClaims(sentence, facts)).toEqual([])
})

it.each([
  ['The Golden Dragon Palace is near.', ['The Golden Dragon Palace']],
  ['Tickets cost ¥88.', ['¥88']],
  ['It opens at 9:15.', ['9:15']],
  ['青龙寺和武侯祠都值得去。', ['青龙寺']],
  ['晚上8点开始，票价120元。', ['晚上8点', '120元']],
  ['You save 1.2万元.', ['1.2万元']],
  ['Your trip was changed.', ['was changed']],
  ['我已为你添加两处改动。', ['已为你添加']],
  ['Be there by nine o’clock; it closes at half past five.', ['nine o’clock', 'half past five']],
  ['At 9.15 it opens, at 17h40 it ends.', ['At 9.15', '17h40']],
  ['上午九点半开门，晚上十点一刻关门。', ['上午九点半', '晚上十点一刻']],
  ['Between ¥80 and 120 dollars, or 12,60 € or CHF 20.', ['¥80', '120 dollars', '12,60 €', 'CHF 20']],
  ['人均80-120元，每晚六百到八百元。', ['80', '120元', '六百', '八百元']],
  ['The Colosseum is near; fly CA4102 or take G1234.', ['Colosseum', 'CA4102', 'G1234']],
  ['去宽窄巷子，坐G8888次高铁。', ['宽窄巷子', 'G8888']],
  ['I moved it. Your hotel is booked, I paid the deposit.', ['I moved', 'hotel is booked', 'I paid']],
  ['我把它移到了第二天，酒店已经预订。', ['把它移到了', '已经预订']],
])('finds what no result says in "%s"', (sentence, words) => {
  expect(ungroundedClaims(sentence, facts).map((claim) => claim.words)).toEqual(words)
})

it('takes a proposal for a change of the trip, but not for a booking', () => {
  const proposed = { ...facts, hasDone: true }
  const said = 'I moved the opera and booked the hotel. I paid for it.'
  expect(ungroundedClaims(said, proposed).map(({ words }) => words)).toEqual(['I paid'])
})
