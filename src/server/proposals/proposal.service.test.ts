import { and, eq, like } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { countStatements } from '../../testing/count-statements.ts'
import { addMember, type Caller, createCallerAs, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries } from '../db/schema/index.ts'

import { addItem, addTask, changesOfEveryKind, type ProposalDraft, planOf, setUpProposals } from './proposal.fixture.ts'

const turns = createScriptedTurns()
const noLimit = { take: async () => ({ allowed: true, retryAfter: 0 }) }
const opened = useTestContainer({ turnRunner: turns, rateLimit: noLimit })
const setUp = () => setUpProposals(opened.container, turns)

describe('deciding', () => {
  it('changes nothing before, and everything that was accepted at once', async () => {
    const given = await setUp()
    const { caller, tripId, propose, container } = given
    const before = await planOf(caller, tripId)
    const { proposalId } = await propose(changesOfEveryKind(given))
    expect(await planOf(caller, tripId)).toEqual(before)

    const decided = await caller.proposals.decide({ proposalId, accept: 'all' })
    expect(decided).toMatchObject({ status: 'applied', decidedAt: expect.any(String) })
    expect(decided.acceptedIds).toHaveLength(7)
    const { itinerary, tasks, budget } = await planOf(caller, tripId)
    expect(itinerary.map(({ title, day, end }) => ({ title, day, end }))).toEqual([
      { title: 'Breakfast', day: 1, end: null },
      { title: 'Museum', day: 2, end: '13:00' },
    ])
    expect(tasks.map(({ title, status }) => ({ title, status }))).toEqual([
      { title: 'Passport', status: 'done' },
      { title: 'Book a table', status: 'todo' },
    ])
    expect(budget).toEqual({ amount: 300_000, currency: 'CNY' })
    const trail = await container.database.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.entityId, proposalId), like(auditEntries.action, 'proposal.%')))
    expect(trail.map(({ action, actorKind }) => [action, actorKind]).sort()).toEqual([
      ['proposal.applied', 'user'],
      ['proposal.created', 'agent'],
    ])
  })

  it('takes a part; a stop goes where its time belongs', async () => {
    const { caller, tripId, propose } = await setUp()
    const { proposalId } = await propose([
      addItem('walk', { title: 'Walk', start: '09:00' }),
      addItem('nap', { title: 'Nap', start: '14:00' }),
      addItem('note', { title: 'Note' }),
    ])
    const decided = await caller.proposals.decide({ proposalId, accept: ['nap', 'walk', 'nap'] })
    expect(decided).toMatchObject({ status: 'partly_applied', acceptedIds: ['walk', 'nap'] })
    const day = await caller.itinerary.list({ tripId, day: 1 })
    expect(day.map(({ title }) => title)).toEqual(['Walk', 'Museum', 'Nap'])
  })

  it('keeps the rest open where a part is accepted for now, and takes back only that part', async () => {
    const { caller, tripId, propose } = await setUp()
    const { proposalId } = await propose([
      addItem('one', { day: 1, title: 'Walk' }),
      addItem('two', { day: 2, title: 'Nap' }),
    ])
    const titles = async () => (await caller.trips.get({ tripId })).itinerary.map(({ title }) => title)
    const left = await caller.proposals.decide({ proposalId, accept: ['two'], rest: 'keep' })
    expect(left).toMatchObject({ status: 'pending', acceptedIds: [], changes: [{ id: 'one' }] })
    expect(await titles()).toEqual(expect.arrayContaining(['Nap']))
    await caller.undo.last({ tripId })
    expect(await titles()).not.toContain('Nap')
    const decided = await caller.proposals.decide({ proposalId, accept: ['one'], rest: 'keep' })
    expect(decided).toMatchObject({ status: 'applied', acceptedIds: ['one'] })
    expect(await titles()).toContain('Walk')
  })

  it('rejects with a reason, which the agent hears next time', async () => {
    const { caller, tripId, propose } = await setUp()
    const { proposalId, conversationId } = await propose([addTask('a', 'Run')])
    const rejected = await caller.proposals.decide({ proposalId, accept: [], reason: 'too early' })
    expect(rejected).toMatchObject({ status: 'rejected', reason: 'too early', acceptedIds: [] })
    const answer = caller.agent.chat({ tripId, text: 'Again', conversationId })
    const turn = await turns.next()
    expect(turn.input.rejections).toEqual([{ title: 'A plan', reason: 'too early' }])
    turn.complete()
    await answer
  })

  it('happens once, however many try', async () => {
    const { caller, tripId, propose } = await setUp()
    const { proposalId } = await propose([addTask('a', 'Once')])
    const attempts = await Promise.all(
      Array.from({ length: 8 }, () => failureOf(caller.proposals.decide({ proposalId, accept: 'all' }))),
    )
    expect(attempts.filter((failure) => failure === null)).toHaveLength(1)
    expect(attempts.filter((failure) => failure?.code === 'PROPOSAL_DECIDED')).toHaveLength(7)
    expect(await caller.tasks.list({ tripId })).toHaveLength(2)
  })

  it('answers a repeated request alike', async () => {
    const { caller, propose } = await setUp()
    const { proposalId } = await propose([addTask('a', 'Once')])
    const decision = { proposalId, accept: 'all' as const, idempotencyKey: uuidv7() }
    const first = await caller.proposals.decide(decision)
    expect(await caller.proposals.decide(decision)).toEqual(first)
  })

  it('is refused when what it touches has changed or is gone, and then changes nothing', async () => {
    const { caller, tripId, museum, dinner, propose } = await setUp()
    const { proposalId } = await propose([
      addTask('a', 'First'),
      { id: 'b', type: 'item.move', itemId: museum.id, title: 'Museum', baseVersion: 1, day: 3 },
      { id: 'c', type: 'item.remove', itemId: dinner.id, title: 'Dinner', baseVersion: 1 },
    ])
    await caller.itinerary.update({ itemId: museum.id, version: 1, notes: 'bring water' })
    await caller.itinerary.remove({ itemId: dinner.id })
    const before = await planOf(caller, tripId)
    const failure = await failureOf(caller.proposals.decide({ proposalId, accept: 'all' }))
    expect(failure).toEqual({ code: 'PROPOSAL_STALE', details: { reason: 'b', title: 'Museum' } })
    expect(await failureOf(caller.proposals.decide({ proposalId, accept: ['c'] }))).toMatchObject({
      code: 'PROPOSAL_STALE',
      details: { reason: 'c' },
    })
    expect(await planOf(caller, tripId)).toEqual(before)
    expect(await caller.proposals.decide({ proposalId, accept: ['a'] })).toMatchObject({ status: 'partly_applied' })
  })

  it('is all or nothing where one change cannot be', async () => {
    const { caller, tripId, propose } = await setUp()
    const { proposalId } = await propose([addTask('a', 'First'), addItem('far', { day: 9 })])
    const before = await planOf(caller, tripId)
    expect(await failureOf(caller.proposals.decide({ proposalId, accept: 'all' }))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { issues: [{ path: 'changes.far.day', rule: 'beyond_trip' }] },
    })
    expect(await failureOf(caller.proposals.decide({ proposalId, accept: ['a', 'unknown'] }))).toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await planOf(caller, tripId)).toEqual(before)
    expect(await caller.proposals.get({ proposalId })).toMatchObject({ status: 'pending' })
  })

  it('takes at most 12 statements, one of them for who learns of it, whatever the number of changes', async () => {
    const given = await setUp()
    const { container, propose } = given
    const statementsOf = async (drafts: ProposalDraft[]) => {
      const { proposalId } = await propose(drafts)
      const count = countStatements(container.database.sql)
      await given.caller.proposals.decide({ proposalId, accept: 'all', idempotencyKey: uuidv7() })
      return count.end()
    }
    const many = Array.from({ length: 70 }, (_, index) => addItem(`add-${index}`, { title: `Sight ${index}`, day: 3 }))
    expect(await statementsOf([...changesOfEveryKind(given), ...many])).toBeLessThanOrEqual(12)
  })

  it('is over for a proposal that a newer one of the conversation replaces', async () => {
    const { caller, tripId, propose } = await setUp()
    const other = await propose([addTask('z', 'Elsewhere')])
    const older = await propose([addTask('a', 'Old')])
    const newer = await propose([addTask('b', 'New')], older.conversationId)
    expect(await failureOf(caller.proposals.decide({ ...older, accept: 'all' }))).toMatchObject({
      code: 'PROPOSAL_STALE',
      details: { reason: 'expired' },
    })
    const pending = await caller.proposals.list({ tripId, status: 'pending' })
    expect(pending.items.map(({ id }) => id)).toEqual([newer.proposalId, other.proposalId])
    const page = await caller.proposals.list({ tripId, limit: 2 })
    const rest = await caller.proposals.list({ tripId, limit: 2, cursor: page.nextCursor })
    expect([...page.items, ...rest.items].map(({ status }) => status)).toEqual(['pending', 'expired', 'pending'])
    expect(rest.nextCursor).toBeNull()
  })
})

describe('access to proposals', () => {
  it('is for members; deciding for editors', async () => {
    const { container, tripId, propose } = await setUp()
    const { proposalId } = await propose([addTask('a', 'Ours')])
    const answersTo = async ({ proposals }: Caller) => {
      const calls = [
        proposals.list({ tripId }),
        proposals.get({ proposalId }),
        proposals.decide({ proposalId, accept: 'all' }),
        proposals.undo({ proposalId }),
      ]
      const failures = await Promise.all(calls.map(failureOf))
      return failures.map((failure) => failure?.code ?? 'OK')
    }
    const stranger = createCallerAs(container, await createUser(container))
    expect(new Set(await answersTo(stranger))).toEqual(new Set(['NOT_FOUND']))
    expect(new Set(await answersTo(createCallerAs(container, null)))).toEqual(new Set(['UNAUTHENTICATED']))
    const member = await createUser(container)
    await addMember(container, tripId, member, 'viewer')
    expect(await answersTo(createCallerAs(container, member))).toEqual(['OK', 'OK', 'FORBIDDEN', 'FORBIDDEN'])
  })

  it('does not let a change reach into another trip', async () => {
    const mine = await setUp()
    const theirs = await setUp()
    const { proposalId } = await mine.propose([
      { id: 'a', type: 'item.remove', itemId: theirs.museum.id, title: 'Museum', baseVersion: 1 },
    ])
    expect(await failureOf(mine.caller.proposals.decide({ proposalId, accept: 'all' }))).toMatchObject({
      code: 'PROPOSAL_STALE',
    })
    expect(await theirs.caller.itinerary.list({ tripId: theirs.tripId })).toHaveLength(2)
  })
})
