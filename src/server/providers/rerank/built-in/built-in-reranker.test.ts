import { describe, expect, test } from 'vitest'
import { createBuiltInReranker } from './built-in-reranker.ts'
import { measureSignals, signalNames } from './signals.ts'
import { profileText } from './text-profile.ts'

const notes = [
  'Breakfast\nThe bakery opposite the hotel opens at six.',
  '行李\n两个大箱子寄存在车站的柜子里。',
  'Luggage\nBoth suitcases are in a locker at the station.',
  'Museum\nClosed on Tuesdays, free on the first Sunday.',
  '妈妈的药\n降压药早晚各一片。',
]

const order = async (query: string, texts = notes) => {
  const scores = await createBuiltInReranker().rerank(query, texts)
  return texts.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
}

describe('the built-in reranker', () => {
  test('puts what answers first, in either language', async () => {
    expect((await order('where did we leave the bags?')).slice(0, 2).sort()).toEqual([1, 2])
    expect((await order('箱子放在哪里')).slice(0, 2).sort()).toEqual([1, 2])
    expect((await order('blood pressure tablets'))[0]).toBe(4)
  })

  test('gives the same scores whatever was read before', async () => {
    const first = await createBuiltInReranker().rerank('free museum', notes)
    expect(await createBuiltInReranker().rerank('free museum', notes)).toEqual(first)
  })

  test('reads texts and queries that say nothing', async () => {
    const scores = await createBuiltInReranker().rerank('?', ['', '...', 'Soup'])
    expect(scores.every(Number.isFinite)).toBe(true)
  })
})

test('measures every signal of every text as a number that is not far from one', async () => {
  const measured = await measureSignals(
    await profileText('museum free entry 免费'),
    await Promise.all(notes.map((text) => profileText(text))),
  )
  for (const signals of measured)
    for (const name of signalNames) {
      expect(signals[name]).toBeGreaterThanOrEqual(-1)
      expect(signals[name]).toBeLessThanOrEqual(2)
    }
})
