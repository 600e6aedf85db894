import { describe, expect, it } from 'vitest'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { createCallerAs } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'

import { addTask, changesOfEveryKind, planOf, type ProposalSetUp as SetUp, setUpProposals } from './proposal.fixture.ts'

const turns = createScriptedTurns()
const noLimit = { take: async () => ({ allowed: true, retryAfter: 0 }) }
const opened = useTestContainer({ turnRunner: turns, rateLimit: noLimit })
const setUp = () => setUpProposals(opened.container, turns)

describe('undoing', () => {
  it('brings back exactly what was there', async () => {
    const given = await setUp()
    const { caller, tripId, propose } = given
    const before = await planOf(caller, tripId)
    const { proposalId } = await propose(changesOfEveryKind(given))
    await caller.proposals.decide({ proposalId, accept: 'all' })
    expect(await caller.proposals.undo({ proposalId })).toMatchObject({ status: 'undone' })
    expect(await planOf(caller, tripId)).toEqual(before)
    expect(await failureOf(caller.proposals.undo({ proposalId }))).toMatchObject({ code: 'PROPOSAL_DECIDED' })
    expect(await failureOf(caller.proposals.decide({ proposalId, accept: 'all' }))).toMatchObject({
      code: 'PROPOSAL_DECIDED',
    })
  })

  it.each([
    ['changed', (given: SetUp) => given.caller.itinerary.update({ itemId: given.museum.id, version: 2, end: '15:00' })],
    ['removed', (given: SetUp) => given.caller.itinerary.remove({ itemId: given.museum.id })],
    ['ticked', (given: SetUp) => given.caller.tasks.update({ taskId: given.task.id, status: 'skipped' })],
    ['rebudgeted', (given: SetUp) => given.caller.trips.update({ tripId: given.tripId, version: 2, budget: null })],
  ])('is refused when something has been %s since, and then changes nothing', async (_, edit) => {
    const given = await setUp()
    const { caller, tripId, propose } = given
    const { proposalId } = await propose(changesOfEveryKind(given))
    await caller.proposals.decide({ proposalId, accept: 'all' })
    await edit(given)
    const edited = await planOf(caller, tripId)
    expect(await failureOf(caller.proposals.undo({ proposalId }))).toMatchObject({ code: 'PROPOSAL_STALE' })
    expect(await planOf(caller, tripId)).toEqual(edited)
    expect(await caller.proposals.get({ proposalId })).toMatchObject({ status: 'applied' })
  })

  it('leaves alone what somebody else has changed of the same item', async () => {
    const given = await setUp()
    const { caller, museum, propose } = given
    const { proposalId } = await propose(changesOfEveryKind(given))
    await caller.proposals.decide({ proposalId, accept: 'all' })
    await caller.itinerary.update({ itemId: museum.id, version: 2, notes: 'mine' })
    await caller.proposals.undo({ proposalId })
    const [restored] = (await caller.itinerary.list({ tripId: given.tripId })).filter(({ id }) => id === museum.id)
    expect(restored).toMatchObject({ day: 1, end: '12:00', notes: 'mine' })
  })

  it('is one entry of the undo stack, whose proposal follows', async () => {
    const given = await setUp()
    const { caller, tripId, propose } = given
    const { proposalId } = await propose(changesOfEveryKind(given))
    await caller.proposals.decide({ proposalId, accept: 'all' })
    expect(await caller.undo.last({ tripId })).toMatchObject({
      action: 'proposal.applied',
      subject: 'A plan',
      count: 6,
    })
    expect(await caller.proposals.get({ proposalId })).toMatchObject({ status: 'undone' })
    await caller.undo.redo({ tripId })
    expect(await caller.proposals.get({ proposalId })).toMatchObject({ status: 'applied' })
  })

  it('brings back new stops together with the edits of the items that they move', async () => {
    const { caller, tripId, museum, dinner, propose } = await setUp()
    const { version, stops, durationDays } = await caller.trips.get({ tripId })
    const days = (durationDays ?? 0) + 1
    const [stop] = stops
    if (!stop) throw new Error('the trip has no stop')
    const first = { id: crypto.randomUUID(), place: { ...stop.place, name: 'Elsewhere' }, nights: 1 }
    const before = await planOf(caller, tripId)
    const { proposalId } = await propose([
      {
        id: 'trip',
        type: 'trip.update',
        baseVersion: version,
        patch: { stops: [first, ...stops], durationDays: days },
      },
      { id: 'out', type: 'item.remove', itemId: museum.id, title: 'Museum', baseVersion: 1 },
      {
        id: 'later',
        type: 'item.update',
        itemId: dinner.id,
        title: 'Dinner',
        baseVersion: 1,
        patch: { start: '20:00' },
      },
    ])
    await caller.proposals.decide({ proposalId, accept: 'all' })
    const { itinerary } = await caller.trips.get({ tripId })
    expect(itinerary).toMatchObject([{ title: 'Dinner', day: 3, start: '20:00' }])
    await caller.proposals.undo({ proposalId })
    expect((await planOf(caller, tripId)).itinerary).toEqual(before.itinerary)
  })

  it('names a title that the server made in the language of the reader', async () => {
    const { container, owner, caller, tripId, dinner } = await setUp()
    const title = createServerTranslator('en')('agent.proposal.edits')
    const changes = [
      { id: 'a', type: 'item.remove' as const, reason: '', itemId: dinner.id, title: '', baseVersion: 1 },
    ]
    await container.services.proposals.applyNow(owner, { tripId, title, changes })
    const chinese = createCallerAs(container, owner, 'zh-CN')
    const subject = createServerTranslator('zh-CN')('agent.proposal.edits')
    expect((await caller.undo.list({ tripId, limit: 1 })).undo).toMatchObject({ subject: title })
    expect((await chinese.undo.list({ tripId, limit: 1 })).undo).toMatchObject({ subject })
    expect(await chinese.undo.last({ tripId })).toMatchObject({ subject })
  })

  it('needs something that was applied', async () => {
    const { caller, propose } = await setUp()
    const { proposalId } = await propose([addTask('a', 'Never')])
    expect(await failureOf(caller.proposals.undo({ proposalId }))).toMatchObject({
      code: 'INVALID_TRANSITION',
      details: { reason: 'pending' },
    })
  })

  it('puts nothing on days that the trip no longer has', async () => {
    const { caller, tripId, dinner, propose } = await setUp()
    const { proposalId } = await propose([
      { id: 'a', type: 'item.remove', itemId: dinner.id, title: 'Dinner', baseVersion: 1 },
    ])
    await caller.proposals.decide({ proposalId, accept: 'all' })
    await caller.trips.update({ tripId, version: 1, durationDays: 1 })
    expect(await failureOf(caller.proposals.undo({ proposalId }))).toMatchObject({ code: 'PROPOSAL_STALE' })
  })
})
