// One of the three plans, chosen in words while one of them waits for a decision.
import { beforeAll, describe, expect, it } from 'vitest'
import type { ProposedChange } from '#contract/proposal.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'

const trip = chengduTrip()
let openChanges: readonly ProposedChange[] = []

beforeAll(async () => {
  const { result } = await runTurn({ trip, text: 'Plan my trip' })
  openChanges = result.proposal?.changes ?? []
})

const choose = (text: string) =>
  runTurn({
    trip,
    text,
    locale: /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en',
    openChanges,
    openProposals: [{ title: '3 days', changes: openChanges.map(({ type }) => type) }],
  })

describe('a plan chosen in words', () => {
  it.each([
    ['the cheaper one', 'budget option'],
    ['the second one please', 'balanced option'],
    ['option 3 then', 'comfort option'],
    ['便宜点的那个吧', '省钱方案'],
    ['第三个吧', '舒适方案'],
  ])('is proposed in place of the one that waits: %s', async (text, named) => {
    const { tools, text: reply, result } = await choose(text)
    expect(tools).toEqual(expect.arrayContaining(['plan_itinerary', 'propose_itinerary']))
    expect(reply.toLowerCase()).toContain(named)
    expect(reply).not.toMatch(/decided on yet/)
    expect(result.proposal?.changes.length).toBeGreaterThan(0)
  })
})
