// Fewer days of a plan that is there, accepted or not: a day goes, the others stay as they are.
import { describe, expect, it } from 'vitest'
import type { ProposedChange } from '#contract/proposal.ts'
import { runTurn } from '../../../testing/agent-turn.ts'
import { sceneNamed } from './scenes.fixture.ts'

const typesOf = (changes: readonly ProposedChange[]) => new Set(changes.map(({ type }) => type))
const titlesOf = (changes: readonly ProposedChange[], type: ProposedChange['type']) =>
  changes.flatMap((change) => (change.type === type && 'title' in change ? change.title : []))

describe('a plan that shall be shorter', () => {
  it.each([
    ['paris-plan', 'actually, make it 3 days', 'en'],
    ['paris-plan', '还是缩短成三天吧', 'zh-CN'],
  ] as const)('loses one day and keeps the rest: %s, %s', async (name, text, locale) => {
    const { trip, stage } = sceneNamed(name)
    const { result, tools } = await runTurn({ trip, stage, text, locale })
    const changes = result.proposal?.changes ?? []
    expect(tools).toContain('edit_itinerary')
    expect(tools).not.toContain('plan_itinerary')
    expect(typesOf(changes)).toEqual(new Set(['trip.update', 'item.remove', 'item.move']))
    expect(changes.find(({ type }) => type === 'trip.update')).toMatchObject({ patch: { durationDays: 3 } })
    const gone = titlesOf(changes, 'item.remove')
    const days = new Set(trip.itinerary.filter(({ title }) => gone.includes(title)).map(({ day }) => day))
    expect(days.size).toBe(1)
    expect(JSON.stringify(changes)).not.toContain('⚠')
  })

  it('keeps the day of what was asked for', async () => {
    const { trip, stage } = sceneNamed('paris-plan')
    const history = [{ role: 'user' as const, text: 'we really want to see Palais Garnier and Place des Vosges' }]
    const { result } = await runTurn({ trip, stage, history, text: 'make it 3 days' })
    const gone = titlesOf(result.proposal?.changes ?? [], 'item.remove')
    expect(gone.length).toBeGreaterThan(0)
    expect(gone).not.toContain('Palais Garnier')
    expect(gone).not.toContain('Place des Vosges')
  })

  it('is planned anew where no day may go', async () => {
    const { trip, stage } = sceneNamed('paris-plan')
    const itinerary = trip.itinerary.map((item) => ({ ...item, pinned: true }))
    const { tools } = await runTurn({ trip: { ...trip, itinerary }, stage, text: 'make it 3 days' })
    expect(tools).toContain('plan_itinerary')
  })

  it('may wait for a decision still', async () => {
    const { trip, stage } = sceneNamed('chengdu-new')
    const first = await runTurn({ trip, stage, text: 'Plan my three days' })
    const openChanges = first.result.proposal?.changes ?? []
    const openProposals = [{ title: '3 days', changes: [] }]
    const { result, tools } = await runTurn({ trip, stage, text: 'make it 2 days', openChanges, openProposals })
    const changes = result.proposal?.changes ?? []
    expect(tools).not.toContain('plan_itinerary')
    const titles = openChanges.flatMap((change) => (change.type === 'item.add' ? change.item.title : []))
    for (const change of changes) if (change.type === 'item.add') expect(titles).toContain(change.item.title)
    expect(changes.length).toBeLessThan(openChanges.length)
  })
})

it('changes one sight of a plan that waits, and nothing beside it', async () => {
  const { trip, stage } = sceneNamed('paris-new')
  const first = await runTurn({ trip, stage, text: 'Plan four days, we must see the Louvre' })
  const openChanges = first.result.proposal?.changes ?? []
  const openProposals = [{ title: '4 days', changes: [] }]
  const text = 'Put the Panthéon instead of the Louvre and leave the other days as they are'
  const { result, tools } = await runTurn({ trip, stage, text, openChanges, openProposals })
  const added = (changes: readonly ProposedChange[]) =>
    changes.flatMap((change) => (change.type === 'item.add' ? change.item.title : []))
  expect(tools).not.toContain('plan_itinerary')
  const [before, after] = [added(openChanges), added(result.proposal?.changes ?? [])]
  expect(before.filter((title) => !after.includes(title))).toEqual(['Louvre Museum'])
  expect(after.filter((title) => !before.includes(title))).toEqual([expect.stringContaining('Panthéon')])
})
