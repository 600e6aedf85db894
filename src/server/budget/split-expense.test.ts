import { beforeEach, expect, test } from 'vitest'
import type { Expense } from '#contract/budget.ts'
import { type Caller, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'
import { cny, createSharedTrip } from './shared-trip.fixture.ts'

const opened = useTestContainer()
let owner: Actor
let friend: Actor
let caller: Caller
let tripId: string

beforeEach(async () => {
  ;({ owner, friend, caller, tripId } = await createSharedTrip(opened.container))
})

test('an expense is split by shares or exactly, and refuses parts that do not fit', async () => {
  const create = (split: Parameters<typeof caller.budget.expenses.create>[0]['split'], amount = cny(100)) =>
    caller.budget.expenses.create({ tripId, title: 'x', amount, split })
  const [mine, theirs] = [{ userId: owner.userId }, { userId: friend.userId }]
  const shares = await create({
    mode: 'shares',
    parts: [
      { ...mine, share: 2 },
      { ...theirs, share: 1 },
    ],
  })
  expect(Object.fromEntries(shares.split.parts.map(({ userId, amount }) => [userId, amount.amount]))).toEqual({
    [owner.userId]: 67,
    [friend.userId]: 33,
  })
  const exact = (one: number, two: number) => ({
    mode: 'exact' as const,
    parts: [
      { ...mine, amount: cny(one) },
      { ...theirs, amount: cny(two) },
    ],
  })
  expect((await create(exact(90, 10))).split.mode).toBe('exact')
  const stranger = await createUser(opened.container)
  for (const [split, rule] of [
    [exact(90, 11), 'sum'],
    [{ mode: 'equal', parts: [mine, mine] }, 'duplicate'],
    [{ mode: 'equal', parts: [{ userId: stranger.userId }] }, 'not_a_member'],
    [{ mode: 'shares', parts: [mine] }, 'missing'],
    [{ mode: 'exact', parts: [] }, 'too_small'],
  ] as const)
    expect(await failureOf(create({ ...split, parts: [...split.parts] })), rule).toMatchObject({
      code: 'INVALID_INPUT',
      details: { issues: [{ rule }] },
    })
  expect((await create({ mode: 'none' })).split).toEqual({ mode: 'none', parts: [] })
})

test('an expense is split by the lines of its bill, and what they leave in proportion', async () => {
  const [mine, theirs] = [owner.userId, friend.userId]
  const line = (title: string, amount: number, ...userIds: string[]) => ({ title, amount: cny(amount), userIds })
  const create = (amount: number, ...lines: ReturnType<typeof line>[]) =>
    caller.budget.expenses.create({ tripId, title: 'Bill', amount: cny(amount), split: { mode: 'itemized', lines } })
  const amountsOf = ({ split: { parts } }: Expense) =>
    Object.fromEntries(parts.map(({ userId, amount }) => [userId, amount.amount]))
  // 40 + 60 on the bill, 10 of tax and tip.
  const dinner = await create(110, line('Hotpot', 80, theirs, mine), line('', 20, theirs))
  expect(amountsOf(dinner)).toEqual({ [mine]: 44, [theirs]: 66 })
  expect(dinner.split.lines).toEqual([line('Hotpot', 80, ...[mine, theirs].sort()), line('', 20, theirs)])
  expect((await caller.budget.expenses.list({ tripId })).items).toEqual([dinner])
  // Each of twenty teas has an odd minor unit; nobody takes all twenty.
  const teas = await create(60, ...Array.from({ length: 20 }, () => line('Tea', 3, mine, theirs)))
  expect(amountsOf(teas)).toEqual({ [mine]: 30, [theirs]: 30 })
  const cheaper = await caller.budget.expenses.update({ expenseId: dinner.id, amount: cny(90) })
  expect(amountsOf(cheaper)).toEqual({ [mine]: 36, [theirs]: 54 })
  await caller.undo.last({ tripId })
  expect((await caller.budget.expenses.list({ tripId })).items.map(amountsOf)).toContainEqual(amountsOf(dinner))

  const stranger = await createUser(opened.container)
  const inYen = { title: '', amount: { amount: 10, currency: 'JPY' }, userIds: [mine] }
  for (const [lines, path, rule] of [
    [[], 'split.lines', 'too_small'],
    [[inYen], 'split.lines.0.amount', 'wrong_currency'],
    [[line('', 10, mine, mine)], 'split.lines.0.userIds.1', 'duplicate'],
    [[line('', 10, stranger.userId)], 'split.lines.0.userIds.0', 'not_a_member'],
  ] as const)
    expect(await failureOf(create(100, ...lines)), rule).toMatchObject({ details: { issues: [{ path, rule }] } })
  const other = { expenseId: dinner.id, amount: { amount: 500, currency: 'JPY' } }
  expect(await failureOf(caller.budget.expenses.update(other))).toMatchObject({ code: 'INVALID_INPUT' })
})
