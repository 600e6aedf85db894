// A second wish before the first one was decided on: one proposal, which grows.
import { expect, it } from 'vitest'
import type { ProposedChange } from '#contract/proposal.ts'
import { runTurn } from '../../../testing/agent-turn.ts'
import { sceneNamed } from './scenes.fixture.ts'

async function say(text: string, openChanges: readonly ProposedChange[] = [], scene = 'paris-plan') {
  const { trip, stage } = sceneNamed(scene)
  const { result, text: reply } = await runTurn({ trip, stage, text, openChanges })
  return { changes: result.proposal?.changes ?? [], reply }
}

const inShort = (changes: readonly ProposedChange[]) =>
  changes.map((change) => `${change.type} ${'title' in change ? change.title : ''}`.trim()).sort()

it('keeps what was proposed before beside what is asked for now, and says so', async () => {
  const first = await say('Remove the Louvre')
  const second = await say('and take out Luxembourg Gardens too', first.changes)
  expect(inShort(second.changes)).toEqual(['item.remove Louvre Museum', 'item.remove Luxembourg Gardens'])
  expect(new Set(second.changes.map(({ id }) => id)).size).toBe(2)
  expect(second.reply).toContain('decided on yet')
})

it('changes an item further instead of changing it twice', async () => {
  const first = await say('move Sacré-Cœur to day 4')
  const second = await say('Remove the Sacré-Cœur', first.changes)
  expect(inShort(second.changes)).toEqual(['item.remove Sacré-Cœur Basilica'])
})

it('goes on from the stops and the values of the trip that were proposed', async () => {
  const first = await say('add two nights in Lyon')
  const second = await say('add two nights in Marseille', first.changes)
  const [change] = second.changes
  const stops = change?.type === 'trip.update' ? change.patch.stops : undefined
  expect(stops?.map(({ place }) => place.name)).toEqual(['Paris', 'Lyon', 'Marseille'])
})

it('leaves the open proposal alone where nothing new is proposed', async () => {
  const first = await say('Remove the Louvre')
  expect((await say('when does the Orsay close?', first.changes)).changes).toEqual([])
})

it('drops what is about an item that was changed since', async () => {
  const first = await say('Remove the Louvre')
  const stale = first.changes.map((change) => ('baseVersion' in change ? { ...change, baseVersion: 99 } : change))
  expect(inShort((await say('take out Luxembourg Gardens', stale)).changes)).toEqual(['item.remove Luxembourg Gardens'])
})
