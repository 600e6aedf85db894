// What of a wish no recognizer uses: kept as a wish in its words, named as unused, or no content at all.
import { describe, expect, it } from 'vitest'
import { parisTrip, runTurn } from '../../../testing/agent-turn.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const read = (text: string) => readMessage(text, tripContext(parisTrip({ durationDays: null }), '2026-11-26'))

describe('what somebody likes', () => {
  it.each([
    ['Nora loves falconry and Edwin is keen on sundials, five days', ['falconry', 'sundials']],
    ["we'd love to try archery, four days", ['archery']],
    ['我爸喜欢看皮影，玩四天', ['皮影']],
  ])('is kept though no guide knows it: %s', (text, remarks) => {
    const { slots, unused } = read(text)
    expect(slots.remarks).toEqual(remarks)
    expect(unused).toEqual([])
  })
})

describe('words that nobody waits for', () => {
  it.each([
    'Nora gets grumpy and Edwin (9) is shy, five days in Lyon',
    'Could you draft a sketch of the five days',
    '按我们的需求排四天，目的地是里昂',
  ])('are not named as unused: %s', (text) => {
    const { unused } = read(text)
    for (const word of ['Nora', 'Edwin', 'Lyon', 'sketch', 'days', '需求', '目的地'])
      expect(unused.join(' ')).not.toContain(word)
  })
})

describe('a need that is stated', () => {
  it.each([
    ['对了，我爸膝盖疼，上下楼梯不行', 'zh-CN'],
    ['顺便说下老妈一闻到膻味就不舒服，羊肉不吃', 'zh-CN'],
    ["oh and grandpa's hip is bad, he can't climb stairs", 'en'],
  ] as const)('is noted and leads to a plan with it: %s', async (text, locale) => {
    const { trip, stage } = sceneNamed('chengdu-new')
    const { tools, text: reply } = await runTurn({ trip, stage, text, locale })
    expect(tools).toEqual(expect.arrayContaining(['update_brief', 'plan_itinerary', 'propose_itinerary']))
    expect(reply).toMatch(/已了解|Understood/)
  })
})

it('leaves a sight out that is refused by its name', async () => {
  const { trip, stage } = sceneNamed('chengdu-new')
  const { result } = await runTurn({ trip, stage, text: '规划三天，武侯祠不去', locale: 'zh-CN' })
  const titles = result.proposal?.changes.flatMap((change) => (change.type === 'item.add' ? change.item.title : []))
  expect(titles?.length).toBeGreaterThan(4)
  expect(titles?.join(' ')).not.toContain('武侯祠')
})
