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
])('finds what no result says in "%s"', (sentence, words) => {
  expect(ungroundedClaims(sentence, facts).map((claim) => claim.words)).toEqual(words)
})
