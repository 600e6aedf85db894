import { describe, expect, it } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

async function setUp() {
  const { container } = opened
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const { id: tripId } = await createTrip(container, owner)
  return { container, owner, caller, tripId }
}

async function titlesOf(caller: Caller, tripId: string) {
  return (await caller.itinerary.list({ tripId })).map(({ title }) => title)
}

describe('the undo stack', () => {
  it('takes back hand edits from the newest, and does them again from the last undone', async () => {
    const { caller, tripId } = await setUp()
    const museum = await caller.itinerary.add({ tripId, ...newItem({ title: 'Museum', day: 1 }) })
    await caller.itinerary.update({ itemId: museum.id, version: 1, title: 'Gallery', notes: 'Book ahead' })
    await caller.itinerary.move({ itemId: museum.id, day: 2 })
    await caller.itinerary.remove({ itemId: museum.id })

    expect(await caller.undo.last({ tripId })).toMatchObject({ action: 'item.removed', subject: 'Gallery', count: 1 })
    expect(await caller.undo.last({ tripId })).toMatchObject({ action: 'item.moved', isUndone: true })
    expect(await caller.undo.last({ tripId })).toMatchObject({ action: 'item.updated' })
    const [restored] = await caller.itinerary.list({ tripId })
    expect(restored).toMatchObject({ ...museum, version: expect.any(Number) })

    expect(await caller.undo.list({ tripId, limit: 1 })).toMatchObject({
      undo: { action: 'item.added', subject: 'Museum' },
      redo: { action: 'item.updated', subject: 'Gallery', isUndone: true },
    })
    await caller.undo.redo({ tripId })
    await caller.undo.redo({ tripId })
    expect(await caller.itinerary.list({ tripId })).toMatchObject([{ title: 'Gallery', day: 2, notes: 'Book ahead' }])
    await caller.undo.redo({ tripId })
    expect(await titlesOf(caller, tripId)).toEqual([])
    expect(await failureOf(caller.undo.redo({ tripId }))).toMatchObject({ code: 'INVALID_TRANSITION' })
    expect(await caller.undo.list({ tripId })).toMatchObject({ undo: { action: 'item.removed' }, redo: null })
  })

  it('takes back the step that was offered, not one that came after it', async () => {
    const { caller, tripId } = await setUp()
    await caller.itinerary.add({ tripId, ...newItem({ title: 'First' }) })
    const { items } = await caller.undo.list({ tripId })
    const entryId = items[0]?.id
    await caller.itinerary.add({ tripId, ...newItem({ title: 'Second' }) })
    expect(await failureOf(caller.undo.last({ tripId, entryId }))).toMatchObject({ code: 'INVALID_TRANSITION' })
    expect(await titlesOf(caller, tripId)).toEqual(['First', 'Second'])
    await caller.undo.last({ tripId })
    await caller.undo.last({ tripId, entryId })
    expect(await titlesOf(caller, tripId)).toEqual([])
  })

  it('forgets what could be redone once something new is done', async () => {
    const { caller, tripId } = await setUp()
    await caller.itinerary.add({ tripId, ...newItem({ title: 'First' }) })
    await caller.undo.last({ tripId })
    await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
    expect(await failureOf(caller.undo.redo({ tripId }))).toMatchObject({ code: 'INVALID_TRANSITION' })
    expect(await titlesOf(caller, tripId)).toEqual([])
  })

  it('covers tasks and the trip itself, but not its stages', async () => {
    const { caller, tripId } = await setUp()
    const trip = await caller.trips.get({ tripId })
    const task = await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
    await caller.tasks.update({ taskId: task.id, status: 'done' })
    await caller.trips.update({ tripId, version: trip.version, title: 'Renamed', pace: 'packed' })
    await caller.trips.advanceStage({ tripId, to: 'on' })
    await caller.undo.last({ tripId })
    await caller.undo.last({ tripId })
    const { title, pace, currentStage, tasks } = await caller.trips.get({ tripId })
    expect({ title, pace, currentStage }).toEqual({ title: trip.title, pace: trip.pace, currentStage: 'on' })
    expect(tasks).toMatchObject([{ title: 'Passport', status: 'todo' }])
  })

  it("keeps another person's change: only values that nobody has touched since are taken back", async () => {
    const { container, caller, tripId } = await setUp()
    const friend = await createUser(container)
    await addMember(container, tripId, friend, 'editor')
    const other = createCallerAs(container, friend)
    const item = await caller.itinerary.add({ tripId, ...newItem({ title: 'Museum' }) })
    await caller.itinerary.update({ itemId: item.id, version: 1, start: '09:00' })
    await other.itinerary.update({ itemId: item.id, version: 2, notes: 'Bring water' })

    await caller.undo.last({ tripId })
    expect(await caller.itinerary.list({ tripId })).toMatchObject([{ start: null, notes: 'Bring water' }])
    expect(await failureOf(caller.undo.last({ tripId }))).toMatchObject({ code: 'PROPOSAL_STALE' })
    expect(await titlesOf(caller, tripId)).toEqual(['Museum'])
    expect(await other.undo.list({ tripId })).toMatchObject({ items: [{ action: 'item.updated', isUndone: false }] })
  })

  it('leaves alone what another person has set to the same value since', async () => {
    const { container, caller, tripId } = await setUp()
    const friend = await createUser(container)
    await addMember(container, tripId, friend, 'editor')
    const other = createCallerAs(container, friend)
    const { id: itemId } = await caller.itinerary.add({ tripId, ...newItem({ title: 'Museum' }) })
    await caller.itinerary.mark({ itemId, outcome: 'done' })
    await other.itinerary.mark({ itemId, outcome: null })
    await other.itinerary.mark({ itemId, outcome: 'done' })
    expect(await failureOf(caller.undo.last({ tripId }))).toMatchObject({ code: 'PROPOSAL_STALE' })
    await other.undo.last({ tripId })
    await other.undo.last({ tripId })
    await caller.undo.last({ tripId })
    expect(await caller.itinerary.list({ tripId })).toMatchObject([{ outcome: null }])
  })

  it('never gives a row a version that it had before', async () => {
    const { caller, tripId } = await setUp()
    const { id: itemId } = await caller.itinerary.add({ tripId, ...newItem({ title: 'Museum' }) })
    await caller.itinerary.remove({ itemId })
    const versions: (number | undefined)[] = []
    for (const _ of [1, 2, 3]) {
      await caller.undo.last({ tripId })
      versions.push((await caller.itinerary.list({ tripId }))[0]?.version)
      await caller.undo.redo({ tripId })
    }
    expect(versions).toEqual([2, 3, 4])
  })

  it('never gives two items one order key', async () => {
    const { caller, tripId } = await setUp()
    const first = await caller.itinerary.add({ tripId, ...newItem({ title: 'First', day: 1 }) })
    await caller.itinerary.add({ tripId, ...newItem({ title: 'Last', day: 1 }) })
    await caller.itinerary.remove({ itemId: first.id })
    const other = await caller.itinerary.list({ tripId, day: 1 })
    await caller.itinerary.add({ tripId, before: other[0]?.id, ...newItem({ title: 'New first', day: 1 }) })
    await caller.undo.last({ tripId })
    await caller.undo.last({ tripId })
    await caller.undo.redo({ tripId })
    await caller.undo.last({ tripId })
    const day = await caller.itinerary.list({ tripId, day: 1 })
    expect(day.map(({ title }) => title)).toEqual(['First', 'Last'])
    expect(new Set(day.map(({ position }) => position)).size).toBe(day.length)
  })

  it('is refused to a viewer and unknown to a stranger', async () => {
    const { container, caller, tripId } = await setUp()
    await caller.itinerary.add({ tripId, ...newItem() })
    const [viewer, stranger] = await Promise.all([createUser(container), createUser(container)])
    await addMember(container, tripId, viewer, 'viewer')
    expect(await failureOf(createCallerAs(container, viewer).undo.last({ tripId }))).toMatchObject({
      code: 'FORBIDDEN',
    })
    for (const procedure of ['last', 'redo', 'list'] as const) {
      expect(await failureOf(createCallerAs(container, stranger).undo[procedure]({ tripId }))).toMatchObject({
        code: 'NOT_FOUND',
      })
    }
  })
})
