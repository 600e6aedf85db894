import { describe, expect, test } from 'vitest'
import { messageVariants } from '#i18n/server/message-variants.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { retranslate, retranslateAll } from './retranslate.ts'

const en = createServerTranslator('en')
const zh = createServerTranslator('zh-CN')

describe('what the server said', () => {
  const said: [string, string, string][] = [
    ['a text without arguments', en('agent.summary.infeasible'), zh('agent.summary.infeasible')],
    ['a name', en('agent.summary.weatherOf', { place: 'Chengdu' }), zh('agent.summary.weatherOf', { place: '成都' })],
    [
      'a route',
      en('agent.proposal.itinerary', { destination: 'London – Paris – Nice', days: 10 }),
      zh('agent.proposal.itinerary', { destination: '伦敦–巴黎–尼斯', days: 10 }),
    ],
    [
      'a journey',
      en('agent.proposal.journey.flight', { number: 'BA 304', from: 'London', to: 'Paris' }),
      zh('agent.proposal.journey.flight', { number: 'BA 304', from: '伦敦', to: '巴黎' }),
    ],
    ['one of a count', en('agent.summary.changesReady', { count: 1 }), zh('agent.summary.changesReady', { count: 1 })],
    ['several', en('agent.summary.changesReady', { count: 12 }), zh('agent.summary.changesReady', { count: 12 })],
    [
      'two counts',
      en('tools.plan_itinerary.planned', { days: 3, count: 3 }),
      zh('tools.plan_itinerary.planned', { days: 3, count: 3 }),
    ],
    [
      'a name and a count',
      en('agent.proposal.itinerary', { destination: 'Chengdu', days: 3 }),
      zh('agent.proposal.itinerary', { destination: '成都', days: 3 }),
    ],
    ['a label of a tool', en('tools.plan_itinerary.label'), zh('tools.plan_itinerary.label')],
    [
      'a message inside another',
      en('agent.toolProblem.timed_out', { label: en('tools.find_places.label') }),
      zh('agent.toolProblem.timed_out', { label: zh('tools.find_places.label') }),
    ],
    [
      'reasons beside each other',
      `${en('agent.proposal.bookAhead')} · ${en('agent.proposal.asRequested')}`,
      `${zh('agent.proposal.bookAhead')} · ${zh('agent.proposal.asRequested')}`,
    ],
    [
      'lines',
      `${en('agent.summary.no_days')}\n${en('agent.summary.infeasible')}`,
      `${zh('agent.summary.no_days')}\n${zh('agent.summary.infeasible')}`,
    ],
  ]
  for (const [what, english, chinese] of said) {
    test(`is said in Chinese: ${what}`, () => expect(retranslate(english, 'zh-CN')).toBe(chinese))
    test(`is said in English: ${what}`, () => expect(retranslate(chinese, 'en')).toBe(english))
    test(`stays in its own language: ${what}`, () => {
      expect(retranslate(english, 'en')).toBe(english)
      expect(retranslate(chinese, 'zh-CN')).toBe(chinese)
    })
  }

  test('leaves what a person or a model wrote', () => {
    for (const text of ['We loved the noodles here.', '带爸妈去，别太累', 'Rijksmuseum', '文殊院', ''])
      for (const locale of ['en', 'zh-CN'] as const) expect(retranslate(text, locale)).toBe(text)
  })

  test('leaves a reply of which it knows only a part', () => {
    const text = `${en('agent.summary.infeasible')}\nThe rest was written by a model.`
    expect(retranslate(text, 'zh-CN')).toBe(text)
  })

  test('reaches every text of a card, and no word of the protocol', () => {
    const card = {
      type: 'unknown',
      kind: 'free',
      title: en('agent.summary.waysOut'),
      days: [{ note: en('agent.summary.no_days') }],
    }
    expect(retranslateAll(card, 'zh-CN')).toEqual({
      type: 'unknown',
      kind: 'free',
      title: zh('agent.summary.waysOut'),
      days: [{ note: zh('agent.summary.no_days') }],
    })
  })
})

describe('variants of a message', () => {
  test('are one for each choice, with what the choice says of its argument', () => {
    expect(messageVariants('{n, plural, =0 {none} one {# place} other {# places}} in {city}')).toHaveLength(3)
    expect(messageVariants('{n, plural, =0 {none} other {#}}')?.[0]).toEqual({
      parts: [{ literal: 'none' }],
      bound: { n: 0 },
    })
  })
  test('are none for formats that cannot be read back', () => {
    expect(messageVariants('{rain, number, percent} chance')).toBeNull()
  })
})
