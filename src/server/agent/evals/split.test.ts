// A small part of the test split in every run of the tests; `npm run eval` runs all of it.
import { describe, expect, it } from 'vitest'
import { readSplit, scoreCase } from './run-split.fixture.ts'

/** Every n-th case: the same ones in every run. */
const split = 'test'
const stride = 31
/** Some of the cases plan whole trips, which takes long on a busy machine. */
const timeoutMs = 300_000
const leastSuccess = 0.75

describe('the test split', () => {
  it('holds at least 400 messages and 60 conversations, half of them in each language', () => {
    const cases = readSplit(split)
    const messages = cases.filter(({ kind }) => kind !== 'conversation')
    const conversations = new Set(cases.filter(({ kind }) => kind === 'conversation').map(({ id }) => id.split('.')[0]))
    expect(messages.length).toBeGreaterThanOrEqual(400)
    expect(conversations.size).toBeGreaterThanOrEqual(60)
    expect(cases.filter(({ lang }) => lang === 'zh').length / cases.length).toBeCloseTo(0.5, 1)
  })

  it(
    'is carried out as it was meant, from words to calls, brief and proposal',
    async () => {
      const scores = []
      for (const each of readSplit(split).filter((_, index) => index % stride === 0)) scores.push(await scoreCase(each))
      const failed = scores.filter(({ ok }) => !ok)
      expect(
        1 - failed.length / scores.length,
        failed.map(({ id, failed: checks }) => `${id}: ${checks}`).join('\n'),
      ).toBeGreaterThanOrEqual(leastSuccess)
      expect(scores.filter(({ wrongProposal }) => wrongProposal)).toEqual([])
    },
    timeoutMs,
  )
})
