import { describe, expect, it } from 'vitest'
import { addMember, createCallerAs, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { addItem, addTask, setUpProposals } from '../proposals/proposal.fixture.ts'

const turns = createScriptedTurns()
const opened = useTestContainer({ turnRunner: turns })
const setUp = () => setUpProposals(opened.container, turns)

describe('the history of a trip', () => {
  it('shows an accepted proposal as one step that holds its changes, and no talk', async () => {
    const { caller, tripId, propose } = await setUp()
    const { proposalId } = await propose([addItem('a', { title: 'Walk' }), addTask('b', 'Passport')])
    await caller.proposals.decide({ proposalId, accept: 'all' })
    const { items } = await caller.trips.history({ tripId })
    expect(items[0]).toMatchObject({
      action: 'proposal.applied',
      count: 2,
      isUndone: false,
      revert: { kind: 'undo' },
      requestId: null,
      address: null,
    })
    expect(items[0]?.changes.map(({ action, after }) => [action, after?.title]).sort()).toEqual([
      ['item.added', 'Walk'],
      ['task.added', 'Passport'],
    ])
    expect(
      items.filter(({ action }) => /^(run|conversation|message)\.|proposal\.(created|expired)/.test(action)),
    ).toEqual([])
    expect(items.at(-1)).toMatchObject({ action: 'trip.created', count: 1, revert: null })
  })

  it('offers to undo the last step and to redo the one undone, and an accepted proposal to every editor', async () => {
    const { caller, container, tripId, propose } = await setUp()
    const { proposalId } = await propose([addTask('b', 'Passport')])
    await caller.proposals.decide({ proposalId, accept: 'all' })
    await caller.tasks.create({ tripId, stage: 'pre', title: 'Umbrella' })
    const [last, accepted] = (await caller.trips.history({ tripId })).items
    expect(last).toMatchObject({ action: 'task.added', revert: { kind: 'undo' } })
    expect(accepted).toMatchObject({ action: 'proposal.applied', revert: { kind: 'undo-proposal', proposalId } })

    const friend = await createUser(container)
    await addMember(container, tripId, friend, 'editor')
    const theirs = (await createCallerAs(container, friend).trips.history({ tripId })).items
    expect(theirs[0]?.revert).toBeNull()
    expect(theirs[1]?.revert).toEqual({ kind: 'undo-proposal', proposalId })

    if (last?.revert?.kind !== 'undo') throw new Error('nothing to undo')
    await caller.undo.last({ tripId, entryId: last.revert.entryId })
    const after = (await caller.trips.history({ tripId })).items
    expect(after[0]).toMatchObject({ action: 'task.removed', revert: null })
    expect(after[1]).toMatchObject({ isUndone: true, revert: { kind: 'redo', entryId: last.revert.entryId } })
  })

  it('comes in pages without a gap', async () => {
    const { caller, tripId } = await setUp()
    for (const title of ['A', 'B', 'C']) await caller.tasks.create({ tripId, stage: 'pre', title })
    const all = (await caller.trips.history({ tripId })).items.map(({ id }) => id)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = await caller.trips.history({
        tripId,
        limit: 2,
        cursor,
      })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(all)
  })

  it('is unknown to a stranger', async () => {
    const { container, tripId } = await setUp()
    const stranger = createCallerAs(container, await createUser(container))
    expect(await failureOf(stranger.trips.history({ tripId }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
