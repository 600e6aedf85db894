import { expect, test } from 'vitest'
import type { SearchKnowledge } from '#contract/knowledge.ts'
import { callAgentTool, chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import type { TurnRunnerDeps } from '../turn-runner.ts'
import { searchKnowledge } from './search-knowledge.ts'

const hit = (title: string, excerpt: string, source: string | null = null) => ({
  entryId: `01890000-0000-7000-8000-00000000000${title.length % 10}`,
  tripId: null,
  tripTitle: null,
  title,
  excerpt,
  highlights: [],
  score: 1,
  foundBy: ['words' as const],
  matchedWords: [],
  tags: [],
  source,
  updatedAt: '2026-11-20T08:00:00.000Z',
})

function notesOf(items: ReturnType<typeof hit>[]) {
  const asked: SearchKnowledge[] = []
  const knowledge: TurnRunnerDeps['knowledge'] = {
    async search(_, query) {
      asked.push(query)
      return { items, missing: [] }
    },
  }
  return { asked, knowledge }
}

test('each note is a source of its own, linked where it came from an address', async () => {
  const { knowledge } = notesOf([
    hit('Visa', 'Two photos.', 'https://example.org/visa'),
    hit('Hotel', 'Near the river.', 'Lin'),
  ])
  const result = await callAgentTool(searchKnowledge, { query: 'visa' }, { deps: { knowledge } })
  expect(result.source).toMatchObject({ name: 'Visa', kind: 'unverified', url: 'https://example.org/visa' })
  expect(result.alsoCited).toMatchObject([{ citeAs: 'Note: Hotel', source: { name: 'Hotel' } }])
  expect(result.alsoCited?.[0]?.source).not.toHaveProperty('url')
})

test('in a shared trip only its own notes are read, since its members read the answer', async () => {
  const alone = notesOf([])
  await callAgentTool(searchKnowledge, { query: 'visa' }, { deps: { knowledge: alone.knowledge } })
  expect(alone.asked).toMatchObject([{ query: 'visa' }])
  expect(alone.asked[0]?.tripId).toBeUndefined()
  const trip = chengduTrip()
  const shared = {
    ...trip,
    members: ['1', '2'].map((name) => ({
      userId: `01890000-0000-7000-8000-00000000000${name}`,
      name,
      role: 'editor' as const,
    })),
  }
  const together = notesOf([])
  await callAgentTool(searchKnowledge, { query: 'visa' }, { trip: shared, deps: { knowledge: together.knowledge } })
  expect(together.asked).toMatchObject([{ tripId: trip.id }])
})

test.each([
  ['en', 'What do my notes say about the visa?'],
  ['zh-CN', '笔记里有没有签证的内容？'],
] as const)('the built-in model looks into the notes when it is asked to (%s)', async (locale, text) => {
  const { knowledge, asked } = notesOf([hit('Visa', 'Two photos.'), hit('Hotel', 'Near the river.')])
  for (const stage of ['pre', 'on', 'post'] as const) {
    const turn = await runTurn({ text, locale, stage, deps: { knowledge } })
    expect(turn.tools).toContain('search_knowledge')
    expect(turn.text).toContain('Two photos. [1]')
    expect(turn.text).toContain('Near the river. [2]')
    expect(turn.result.citations.map(({ n, source }) => [n, source])).toEqual([
      [1, 'Visa'],
      [2, 'Hotel'],
    ])
  }
  expect(asked.map(({ query }) => query)).not.toContain(text)
})
