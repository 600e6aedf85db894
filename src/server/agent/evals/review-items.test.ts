import { describe, expect, it } from 'vitest'
import { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import { callAgentTool } from '../../../testing/agent-turn.ts'
import { reviewItems } from '../tools/review-items.ts'
import { askUnderWay, museum, panda, park, tripUnderWay } from './on-trip.fixture.ts'
import { askBackHome, pastTrip } from './post-trip.fixture.ts'

const review = async (reviews: object[], trip = tripUnderWay()) => {
  const { output, draft } = await callAgentTool(reviewItems, { reviews }, { trip })
  return { results: reviewItemsSpec.output.parse(output).results, changes: draft?.changes ?? [] }
}

describe('what is said of an item is read into one call', () => {
  it.each([
    ['We skipped the park', [{ items: { name: '人民公园' }, outcome: 'skipped' }]],
    ["We didn't make it to the Jinsha museum", [{ items: { name: '金沙遗址博物馆' }, outcome: 'skipped' }]],
    ["We've been to the panda base", [{ items: { name: 'panda base' }, outcome: 'done' }]],
    ['Mark the park as done', [{ items: { name: '人民公园' }, outcome: 'done' }]],
    ['Give the panda base 5 stars', [{ items: { name: 'panda base' }, rating: 5 }]],
    ['The museum gets three out of five', [{ items: { name: '金沙遗址博物馆' }, rating: 3 }]],
    ['The panda base was really amazing, but we skipped the park', [{ rating: 5 }, { outcome: 'skipped' }]],
    ['The museum was disappointing.', [{ items: { name: '金沙遗址博物馆' }, rating: 2 }]],
    ['给金沙遗址博物馆打四星', [{ items: { name: '金沙遗址博物馆' }, rating: 4 }]],
    ['熊猫基地五星，人民公园没去成', [{ rating: 5 }, { items: { name: '人民公园' }, outcome: 'skipped' }]],
    ['金沙遗址博物馆逛完了', [{ items: { name: '金沙遗址博物馆' }, outcome: 'done' }]],
    ['把人民公园标记为已去过', [{ items: { name: '人民公园' }, outcome: 'done' }]],
    ['熊猫基地太棒了', [{ items: { name: '大熊猫繁育研究基地' }, rating: 5 }]],
    ['done the panda base. the park we gave a miss', [{ outcome: 'done' }, { outcome: 'skipped' }]],
    ['gave the park a miss', [{ items: { name: '人民公园' }, outcome: 'skipped' }]],
    ['金沙遗址博物馆满分', [{ items: { name: '金沙遗址博物馆' }, rating: 5 }]],
    ['人民公园后来根本没进成', [{ items: { name: '人民公园' }, outcome: 'skipped' }]],
    [
      'We skipped the park, and the museum was packed. Two stars for that one',
      [
        { items: { name: '人民公园' }, outcome: 'skipped' },
        { items: { name: '金沙遗址博物馆' }, rating: 2 },
      ],
    ],
  ])('%s', async (text, reviews) => {
    const { tools, signals } = await askUnderWay(text)
    // The plan is read first, so that an item has the name that it bears there.
    expect(tools).toEqual(['get_trip', 'review_items'])
    const started = signals.filter((signal) => signal.type === 'tool.started')
    expect(started.at(-1)).toMatchObject({ args: { reviews } })
  })

  it.each([
    'What did we skip?',
    'I missed my train',
    '没赶上高铁',
    'The trip was great',
    'Is the museum good?',
    'Somewhere good to eat near here?',
    '附近有什么好玩的',
    'Skip the museum',
    'Done for today',
  ])('leaves to the others: %s', async (text) => {
    expect((await askUnderWay(text)).tools).not.toContain('review_items')
  })
})

describe('review_items', () => {
  it('proposes what differs; what is rated was done', async () => {
    const { results, changes } = await review([
      { items: { name: 'panda' }, rating: 5 },
      { items: { name: '人民公园' }, outcome: 'skipped' },
    ])
    expect(results.map(({ status, titles }) => [status, ...titles])).toEqual([
      ['done', panda.title],
      ['done', park.title],
    ])
    expect(changes).toMatchObject([
      { type: 'item.update', itemId: panda.id, patch: { outcome: 'done', rating: 5 } },
      { type: 'item.update', itemId: park.id, patch: { outcome: 'skipped' } },
    ])
  })

  it('says what is noted already, what is unclear, and what is not there', async () => {
    const { results, changes } = await review(
      [
        { items: { name: museum.title }, rating: 4 },
        { items: { kind: 'attraction' }, outcome: 'done' },
        { items: { name: 'Eiffel Tower' }, rating: 1 },
      ],
      pastTrip(),
    )
    expect(results.map(({ status }) => status)).toEqual(['unchanged', 'ambiguous', 'not_found'])
    expect(changes).toEqual([])
  })

  it('waits for a yes in both languages and stages', async () => {
    const english = await askUnderWay('We skipped the park')
    expect(english.text).toContain(`${park.title}: skipped`)
    expect(english.result.proposal?.changes).toHaveLength(1)
    const chinese = await askBackHome('给人民公园打三星', { locale: 'zh-CN' })
    expect(chinese.text).toContain('人民公园：3 星')
    expect(chinese.result.proposal?.changes).toMatchObject([{ patch: { rating: 3 } }])
  })
})
