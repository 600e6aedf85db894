import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { tripMembers } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { cny, createSharedTrip } from './shared-trip.fixture.ts'

const opened = useTestContainer()
let owner: Actor
let friend: Actor
let caller: Caller
let friendCaller: Caller
let tripId: string

beforeEach(async () => {
  ;({ owner, friend, caller, friendCaller, tripId } = await createSharedTrip(opened.container))
})

describe('settling up', () => {
  test('names the transfers, and one that is paid is owed no longer', async () => {
    await caller.budget.expenses.create({ tripId, title: 'Hotel', amount: cny(9001) })
    const [transfer] = (await caller.budget.settleUp({ tripId })).transfers
    expect(transfer).toMatchObject({ from: friend.userId, to: owner.userId })
    const owed = transfer?.amount.amount ?? 0
    expect([4500, 4501]).toContain(owed)
    const payment = { tripId, from: friend.userId, to: owner.userId, amount: cny(owed) }
    const tooMuch = caller.budget.transfers.markPaid({ ...payment, amount: cny(owed + 1) })
    expect(await failureOf(tooMuch)).toMatchObject({ details: { issues: [{ path: 'amount', rule: 'too_big' }] } })
    // Both press the button: it was paid once.
    const both = [caller, friendCaller].map((each) => failureOf(each.budget.transfers.markPaid(payment)))
    expect((await Promise.all(both)).map((failure) => failure?.code ?? 'OK').sort()).toEqual(['INVALID_INPUT', 'OK'])
    const after = await caller.budget.settleUp({ tripId })
    expect(after).toMatchObject({ transfers: [], paid: [{ from: friend.userId, amount: cny(owed) }] })
    expect(after.balances.map(({ balance }) => balance.amount)).toEqual([0, 0])
    await caller.budget.transfers.remove({ transferId: after.paid[0]?.id ?? '' })
    expect((await caller.budget.settleUp({ tripId })).transfers).toHaveLength(1)
    await caller.undo.last({ tripId })
    expect((await caller.budget.settleUp({ tripId })).transfers).toEqual([])
  })

  test('counts who has left the trip, under their name', async () => {
    await friendCaller.budget.expenses.create({ tripId, title: 'Train', amount: cny(400) })
    const { db } = opened.container.database
    await db.delete(tripMembers).where(eq(tripMembers.userId, friend.userId))
    const { transfers, balances } = await caller.budget.settleUp({ tripId })
    expect(transfers).toEqual([{ from: owner.userId, to: friend.userId, amount: cny(200) }])
    expect(balances).toContainEqual({ userId: friend.userId, name: 'Wei', isMember: false, balance: cny(200) })
    const [expense] = (await caller.budget.expenses.list({ tripId })).items
    const corrected = await caller.budget.expenses.update({ expenseId: expense?.id ?? '', title: 'Fast train' })
    expect(corrected).toMatchObject({ title: 'Fast train', paidBy: friend.userId })
  })
})

test('one key, one expense', async () => {
  const input = { tripId, title: 'Hotel', amount: cny(900), idempotencyKey: 'create-expense-1' }
  const [first, second] = await Promise.all([
    caller.budget.expenses.create(input),
    caller.budget.expenses.create(input),
  ])
  expect(second).toEqual(first)
  expect((await caller.budget.expenses.list({ tripId })).items).toHaveLength(1)
})
