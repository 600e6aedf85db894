import { describe, expect, it } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

async function setUp() {
  const { container } = opened
  const [owner, friend] = [await createUser(container), await createUser(container, { name: 'Wei' })]
  const caller = createCallerAs(container, owner)
  const { id: tripId } = await createTrip(container, owner, {
    title: 'Autumn',
    startDate: '2027-10-03',
    durationDays: 3,
  })
  await addMember(container, tripId, friend, 'editor')
  const booked = { booking: 'booked' as const, confirmationCode: 'X1', freeCancelUntil: '2027-05-01' }
  await caller.itinerary.add({ tripId, ...newItem({ title: 'Hotel', kind: 'lodging', day: 1, ...booked }) })
  await caller.itinerary.add({ tripId, ...newItem({ title: 'Museum', day: 2 }) })
  const task = await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport', dueOn: '2027-09-01' })
  await caller.tasks.update({ taskId: task.id, status: 'done', assigneeId: friend.userId })
  return { container, owner, friend, caller, tripId }
}

describe('duplicating a trip', () => {
  it('copies plan, tasks and settings, without dates, people and bookings', async () => {
    const { caller, tripId } = await setUp()
    const copy = await caller.trips.duplicate({ tripId })
    const { title, startDate, durationDays, itinerary, tasks, members, currentStage } = await caller.trips.get({
      tripId: copy.id,
    })
    expect({ title, startDate, durationDays, currentStage }).toEqual({
      title: 'Autumn (copy)',
      startDate: null,
      durationDays: 3,
      currentStage: 'pre',
    })
    expect(
      itinerary.map(({ title: name, day, booking, confirmationCode, freeCancelUntil }) => [
        [name, day, booking],
        [confirmationCode, freeCancelUntil],
      ]),
    ).toEqual([
      [
        ['Hotel', 1, 'needed'],
        [null, null],
      ],
      [
        ['Museum', 2, 'none'],
        [null, null],
      ],
    ])
    expect(tasks).toMatchObject([{ title: 'Passport', status: 'todo', dueOn: null, assigneeId: null }])
    expect(members).toHaveLength(1)
    const original = await caller.trips.get({ tripId })
    expect(original.itinerary[0]).toMatchObject({ booking: 'booked', confirmationCode: 'X1' })
    expect(original.itinerary.map(({ id }) => id)).not.toContain(itinerary[0]?.id)
  })

  it('brings dates and people along where asked, and is one step of the history', async () => {
    const { caller, friend, tripId, container } = await setUp()
    const copy = await caller.trips.duplicate({ tripId, title: 'Again', withDates: true, withPeople: true })
    expect(copy).toMatchObject({ title: 'Again', startDate: '2027-10-03' })
    const theirs = await createCallerAs(container, friend).trips.get({ tripId: copy.id })
    expect(theirs.role).toBe('editor')
    expect(theirs.tasks).toMatchObject([{ dueOn: '2027-09-01', assigneeId: friend.userId }])
    expect((await caller.trips.history({ tripId: copy.id })).items).toMatchObject([{ action: 'trip.duplicated' }])
  })

  it('brings expenses along where asked: with the people as they were split, without them as the caller’s own', async () => {
    const { caller, owner, friend, tripId } = await setUp()
    const [hotel] = (await caller.trips.get({ tripId })).itinerary
    const amount = { amount: 900, currency: 'CNY' }
    await caller.budget.expenses.create({ tripId, title: 'Hotel', amount, paidBy: friend.userId, itemId: hotel?.id })
    const paid = { from: owner.userId, to: friend.userId, amount: { ...amount, amount: 50 } }
    await caller.budget.transfers.markPaid({ tripId, ...paid })
    const plain = await caller.trips.duplicate({ tripId })
    expect((await caller.budget.expenses.list({ tripId: plain.id })).items).toEqual([])

    const alone = await caller.trips.duplicate({ tripId, withExpenses: true })
    const [own] = (await caller.budget.expenses.list({ tripId: alone.id })).items
    expect(own).toMatchObject({ amount, paidBy: owner.userId, split: { mode: 'none', parts: [] } })
    const [copiedHotel] = (await caller.trips.get({ tripId: alone.id })).itinerary
    expect(own?.itemId).toBe(copiedHotel?.id)

    const together = await caller.trips.duplicate({ tripId, withExpenses: true, withPeople: true })
    const [shared] = (await caller.budget.expenses.list({ tripId: together.id })).items
    expect(shared).toMatchObject({ paidBy: friend.userId, split: { mode: 'equal' } })
    expect(shared?.split.parts).toHaveLength(2)
    const settled = await caller.budget.settleUp({ tripId: together.id })
    expect(settled.transfers).toMatchObject([{ from: owner.userId, amount: { ...amount, amount: 400 } }])
  })

  it('gives a viewer a copy of their own, but not the people; a stranger nothing', async () => {
    const { container, tripId } = await setUp()
    const [viewer, stranger] = [await createUser(container), await createUser(container)]
    await addMember(container, tripId, viewer, 'viewer')
    const copy = await createCallerAs(container, viewer).trips.duplicate({ tripId })
    expect(copy.ownerId).toBe(viewer.userId)
    const withPeople = createCallerAs(container, viewer).trips.duplicate({ tripId, withPeople: true })
    expect(await failureOf(withPeople)).toMatchObject({ code: 'FORBIDDEN' })
    const theirs = createCallerAs(container, stranger).trips
    expect(await failureOf(theirs.duplicate({ tripId }))).toMatchObject({ code: 'NOT_FOUND' })
    expect((await theirs.list({})).items).toEqual([])
  })

  it('shows on its card how far the plan is and what comes next', async () => {
    const { caller, tripId } = await setUp()
    await caller.tasks.create({ tripId, stage: 'pre', title: 'Umbrella' })
    const { items } = await caller.trips.list({})
    expect(items[0]).toMatchObject({ plannedDays: 2, toBook: 0, openTasks: 1, nextTask: 'Umbrella', itemCount: 2 })
    await caller.trips.duplicate({ tripId })
    expect((await caller.trips.list({})).items[0]).toMatchObject({ toBook: 1, openTasks: 2, nextTask: 'Passport' })
  })
})
