import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import type { ExchangeRates } from '../providers/exchange-rates/exchange-rates.ts'
import { cny, createSharedTrip } from './shared-trip.fixture.ts'

/** Yuan for one of each; a test may move them. */
const rates: Record<string, number> = { CNY: 1, EUR: 0.125, JPY: 20 }
let rateDate = '2027-05-01'
const exchangeRates: ExchangeRates = {
  latest: async () => ({
    items: [{ base: 'CNY', date: rateDate, rates, estimated: [] }],
    source: { name: 'Test rates', kind: 'live' },
    checkedAt: '2027-05-01T00:00:00.000Z',
  }),
}
/** Each look is a millisecond later: what is undone last is done again first. */
let now = Date.parse('2027-05-02T18:00:00Z')
const clock = { now: () => new Date(now++) }
const opened = useTestContainer({ exchangeRates, clock })

let owner: Actor
let friend: Actor
let caller: Caller
let friendCaller: Caller
let tripId: string

beforeEach(async () => {
  rates.EUR = 0.125
  rateDate = '2027-05-01'
  ;({ owner, friend, caller, friendCaller, tripId } = await createSharedTrip(opened.container, {
    startDate: '2027-05-01',
    durationDays: 3,
    budget: cny(300_000),
  }))
})

describe('an expense', () => {
  test('is paid by the caller, today at the destination, for everybody in equal parts', async () => {
    const expense = await caller.budget.expenses.create({ tripId, title: 'Hotpot', amount: cny(10_001) })
    // Six in the evening in UTC is the next day in Chengdu.
    expect(expense).toMatchObject({ paidBy: owner.userId, spentOn: '2027-05-03', category: 'other', rate: 1 })
    expect(expense.split.mode).toBe('equal')
    expect(expense.split.parts.map(({ amount }) => amount.amount).sort()).toEqual([5000, 5001])
    expect((await caller.budget.expenses.list({ tripId })).items).toEqual([expense])
  })

  test('is of the day that it is at the stop of that day', async () => {
    const seattle = { name: 'Seattle', lat: 47.6, lng: -122.33, zone: 'America/Los_Angeles', country: 'US' }
    const { id } = await createTrip(opened.container, owner, {
      startDate: '2027-05-01',
      durationDays: 4,
      stops: [
        { place: 'Chengdu', nights: 1 },
        { place: seattle, nights: 2 },
      ],
    })
    const coffee = await caller.budget.expenses.create({ tripId: id, title: 'Coffee', amount: cny(3000) })
    // Already May 3 in Chengdu, where the trip began.
    expect(coffee.spentOn).toBe('2027-05-02')
  })

  test('takes its category from the item that was paid for', async () => {
    const item = await caller.itinerary.add({ tripId, ...newItem({ kind: 'restaurant' }) })
    const expense = await caller.budget.expenses.create({ tripId, title: 'x', amount: cny(1), itemId: item.id })
    expect(expense).toMatchObject({ category: 'food', itemId: item.id })
    const elsewhere = await createTrip(opened.container, owner)
    const refused = caller.budget.expenses.create({ tripId: elsewhere.id, title: 'x', amount: cny(1), itemId: item.id })
    expect(await failureOf(refused)).toMatchObject({ details: { issues: [{ path: 'itemId' }] } })
  })

  test('keeps the rate of the day it was saved on, until its currency changes', async () => {
    const amount = { amount: 1000, currency: 'EUR' }
    const saved = await caller.budget.expenses.create({ tripId, title: 'Museum', amount })
    expect(saved).toMatchObject({ rate: 8, rateDate: '2027-05-01', inTripCurrency: cny(8000) })
    rates.EUR = 0.1
    rateDate = '2027-05-02'
    const half = await caller.budget.expenses.update({ expenseId: saved.id, amount: { ...amount, amount: 500 } })
    expect(half).toMatchObject({ rate: 8, rateDate: '2027-05-01', inTripCurrency: cny(4000) })
    const yen = await caller.budget.expenses.update({ expenseId: saved.id, amount: { amount: 500, currency: 'JPY' } })
    expect(yen).toMatchObject({ rate: 0.05, rateDate: '2027-05-02', inTripCurrency: cny(2500) })
    const unknown = { amount: 1, currency: 'XPF' }
    const refused = caller.budget.expenses.create({ tripId, title: 'x', amount: unknown })
    expect(await failureOf(refused)).toMatchObject({ details: { issues: [{ path: 'amount.currency' }] } })
  })

  test('counts in the new currency of a trip that changes it', async () => {
    await caller.budget.expenses.create({ tripId, title: 'Museum', amount: cny(8000) })
    const { version } = await caller.trips.get({ tripId })
    await caller.trips.update({ tripId, version, budget: { amount: 50_000, currency: 'EUR' } })
    const { actual, budget } = await caller.budget.summary({ tripId })
    expect({ actual, budget }).toEqual({
      actual: { amount: 1000, currency: 'EUR' },
      budget: { amount: 50_000, currency: 'EUR' },
    })
    const { items } = await caller.budget.expenses.list({ tripId })
    expect(items[0]).toMatchObject({ amount: cny(8000), inTripCurrency: { amount: 1000, currency: 'EUR' } })
  })

  test('is not overwritten by who saw an older one', async () => {
    const { id: expenseId } = await caller.budget.expenses.create({ tripId, title: 'Taxi', amount: cny(100) })
    await friendCaller.budget.expenses.update({ expenseId, version: 1, title: 'Tram' })
    const stale = await failureOf(caller.budget.expenses.update({ expenseId, version: 1, title: 'Bus' }))
    expect(stale).toMatchObject({ code: 'VERSION_CONFLICT', details: { current: { title: 'Tram', version: 2 } } })
  })

  test('is recorded, and each step can be undone and done again', async () => {
    const { id: expenseId } = await caller.budget.expenses.create({ tripId, title: 'Taxi', amount: cny(100) })
    const split = { mode: 'exact' as const, parts: [{ userId: friend.userId, amount: cny(250) }] }
    await caller.budget.expenses.update({ expenseId, amount: cny(250), split })
    await caller.budget.expenses.remove({ expenseId })
    const amounts = async () => (await caller.budget.expenses.list({ tripId })).items.map(({ amount }) => amount.amount)
    await caller.undo.last({ tripId })
    expect(await amounts()).toEqual([250])
    const [restored] = (await caller.budget.expenses.list({ tripId })).items
    expect(restored?.split.parts).toMatchObject([{ userId: friend.userId, amount: cny(250) }])
    await caller.undo.last({ tripId })
    expect(await amounts()).toEqual([100])
    await caller.undo.last({ tripId })
    expect(await amounts()).toEqual([])
    await caller.undo.redo({ tripId })
    expect(await amounts()).toEqual([100])
    const { db } = opened.container.database
    const log = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.entityId, expenseId))
      .orderBy(auditEntries.id)
    expect(log.slice(0, 3).map(({ action }) => action)).toEqual(['expense.added', 'expense.updated', 'expense.removed'])
  })

  test('is listed by day, latest first, page by page', async () => {
    for (const [title, spentOn] of [
      ['a', '2027-05-01'],
      ['b', '2027-05-03'],
      ['c', '2027-05-02'],
    ] as const)
      await caller.budget.expenses.create({ tripId, title, amount: cny(1), spentOn })
    const first = await caller.budget.expenses.list({ tripId, limit: 2 })
    const rest = await caller.budget.expenses.list({ tripId, limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(['b', 'c', 'a'])
    expect(rest.nextCursor).toBeNull()
    expect(await failureOf(caller.budget.expenses.list({ tripId, cursor: 'x_y' }))).toMatchObject({
      code: 'INVALID_INPUT',
    })
  })
})

test('the summary sets planned against budget against actual, by category, day and person', async () => {
  const cost = { amount: 1000, currency: 'EUR' }
  const item = await caller.itinerary.add({ tripId, ...newItem({ kind: 'lodging', day: 2, cost }) })
  await caller.itinerary.add({ tripId, ...newItem({ title: 'Free park' }) })
  const paid = { tripId, title: 'Hotel', amount: cny(9000), spentOn: '2027-04-01', itemId: item.id }
  await caller.budget.expenses.create(paid)
  await friendCaller.budget.expenses.create({ tripId, title: 'Tea', amount: cny(500), spentOn: '2027-05-03' })
  await caller.budget.expenses.create({
    tripId,
    title: 'Insurance',
    amount: cny(2000),
    spentOn: '2027-04-02',
    split: { mode: 'none' },
  })
  const summary = await friendCaller.budget.summary({ tripId })
  expect(summary).toMatchObject({ budget: cny(300_000), planned: cny(8000), actual: cny(11_500) })
  expect(summary.byCategory).toEqual([
    { category: 'lodging', planned: cny(8000), actual: cny(9000) },
    { category: 'other', planned: cny(0), actual: cny(2500) },
  ])
  expect(summary.byDay).toEqual([
    { day: 1, date: '2027-05-01', budget: cny(100_000), planned: cny(0), actual: cny(0) },
    { day: 2, date: '2027-05-02', budget: cny(100_000), planned: cny(8000), actual: cny(9000) },
    { day: 3, date: '2027-05-03', budget: cny(100_000), planned: cny(0), actual: cny(500) },
    { day: null, date: null, budget: null, planned: cny(0), actual: cny(2000) },
  ])
  const member = (name: string) => summary.byMember.find((each) => each.name === name)
  expect(member('Lin')).toMatchObject({
    budget: cny(150_000),
    planned: cny(4000),
    actual: cny(6750),
    paid: cny(11_000),
  })
  expect(member('Wei')).toMatchObject({ actual: cny(4750), paid: cny(500) })
  expect(summary.unpriced).toEqual(['Free park'])
})

test('a stranger finds nothing, a viewer changes nothing', async () => {
  const { container } = opened
  const { id: expenseId } = await caller.budget.expenses.create({ tripId, title: 'Hotel', amount: cny(900) })
  const paid = { tripId, from: friend.userId, to: owner.userId, amount: cny(100) }
  const { id: transferId } = await caller.budget.transfers.markPaid(paid)
  const viewing = await createUser(container)
  await addMember(container, tripId, viewing, 'viewer')
  const viewer = createCallerAs(container, viewing).budget
  const stranger = createCallerAs(container, await createUser(container)).budget
  expect((await viewer.expenses.list({ tripId })).items).toHaveLength(1)
  expect((await viewer.settleUp({ tripId })).paid).toHaveLength(1)
  expect((await failureOf(stranger.expenses.list({ tripId })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(stranger.summary({ tripId })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(stranger.settleUp({ tripId })))?.code).toBe('NOT_FOUND')
  for (const [who, code] of [
    [stranger, 'NOT_FOUND'],
    [viewer, 'FORBIDDEN'],
  ] as const) {
    expect((await failureOf(who.expenses.create({ tripId, title: 'x', amount: cny(1) })))?.code).toBe(code)
    expect((await failureOf(who.expenses.update({ expenseId, title: 'x' })))?.code).toBe(code)
    expect((await failureOf(who.expenses.remove({ expenseId })))?.code).toBe(code)
    expect((await failureOf(who.transfers.markPaid(paid)))?.code).toBe(code)
    expect((await failureOf(who.transfers.remove({ transferId })))?.code).toBe(code)
  }
  expect((await caller.budget.expenses.list({ tripId })).items).toMatchObject([{ title: 'Hotel', version: 1 }])
  expect((await caller.budget.settleUp({ tripId })).paid).toHaveLength(1)
})
