// Expenses and payments without a network, and what comes of them on return.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PaidTransfer } from '#contract/budget.ts'
import { splitAmount } from '#contract/expense-split.ts'
import { cny, createKeptTrip, lunch, lunchForm, settlement, tripId, userId } from './kept-trip.fixture.ts'
import { sendChanges } from './send-changes.ts'

let kept: Awaited<ReturnType<typeof createKeptTrip>>
beforeEach(async () => {
  kept = await createKeptTrip()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('payments without a network', () => {
  const payment = { from: 'bo', to: 'ada', amount: cny(50) }

  it('are marked and open again, and the debts follow', async () => {
    const marked = (await kept.device.queue('budget.transfers.markPaid', { tripId, ...payment })) as PaidTransfer
    expect(marked).toMatchObject(payment)
    expect(await kept.settlement()).toMatchObject({ transfers: [], paid: [payment] })
    expect((await kept.settlement()).balances.map(({ balance }) => balance.amount)).toEqual([0, 0])
    await kept.device.queue('budget.transfers.remove', { transferId: marked.id })
    expect(await kept.settlement()).toEqual(settlement)
    expect(await kept.send({ ...marked, id: 'server', version: 1 })).toMatchObject([
      { path: 'budget.transfers.markPaid', input: payment },
      { path: 'budget.transfers.remove', input: { transferId: 'server' } },
    ])
  })

  it('that others removed or the server refuses change nothing of theirs', async () => {
    const paid = { ...payment, id: 'paid', tripId, paidAt: '2027-04-01T00:00:00.000Z', version: 1 }
    const evenBalances = settlement.balances.map((one) => ({ ...one, balance: cny(0) }))
    await kept.device.keep('budget.settleUp', { tripId }, { transfers: [], balances: evenBalances, paid: [paid] })
    await kept.device.queue('budget.transfers.remove', { transferId: 'paid' })
    expect(await kept.settlement()).toMatchObject({ transfers: settlement.transfers, paid: [] })
    expect(await kept.send(null)).toEqual([])
    expect(await kept.store.changes(userId)).toEqual([])

    await kept.device.queue('budget.transfers.markPaid', { tripId, ...payment })
    await sendChanges(userId, kept.store, {
      readEntity: async () => null,
      send: () => Promise.reject(Object.assign(new Error(), { data: { app: { code: 'INVALID_INPUT' } } })),
    })
    expect((await kept.conflict())?.conflict).toMatchObject({ kind: 'refused', code: 'INVALID_INPUT' })
    // Undecided, it does not count.
    expect(await kept.settlement()).toMatchObject({ transfers: [], paid: [paid] })
  })
})

describe('expenses without a network', () => {
  it('are listed and added up at the rate that is known, and debts follow', async () => {
    const tickets = { title: 'Tickets', amount: { amount: 4000, currency: 'JPY' }, paidBy: 'bo', category: 'sights' }
    await kept.device.queue('budget.expenses.create', { tripId, ...tickets, spentOn: '2027-04-02', itemId: 'museum' })
    expect(await kept.expenses()).toMatchObject([
      { title: 'Tickets', inTripCurrency: cny(20000), split: { parts: [{ userId: 'ada' }, { userId: 'bo' }] } },
      { title: 'Lunch' },
    ])
    const sums = await kept.summary()
    expect(sums.actual).toEqual(cny(20100))
    expect(sums.byCategory.map(({ category, actual }) => [category, actual.amount])).toEqual([
      ['food', 100],
      ['sights', 20000],
    ])
    expect(sums.byDay.map(({ actual }) => actual.amount)).toEqual([100, 20000])
    expect(sums.byMember.map(({ actual, paid }) => [actual.amount, paid.amount])).toEqual([
      [10050, 100],
      [10050, 20000],
    ])
    const { transfers, balances } = await kept.settlement()
    expect(balances.map(({ balance }) => balance.amount)).toEqual([-9950, 9950])
    expect(transfers).toEqual([{ from: 'ada', to: 'bo', amount: cny(9950) }])
  })

  it('are of the day that it is where the trip is', async () => {
    vi.setSystemTime('2027-04-01T18:00:00Z')
    await kept.device.queue('budget.expenses.create', { tripId, title: 'Noodles', amount: cny(12) })
    // Six in the evening in UTC is the next day in Chengdu.
    expect(await kept.expenses()).toMatchObject([{ title: 'Noodles', spentOn: '2027-04-02' }, { title: 'Lunch' }])
  })

  it('stay out of the sums where no rate is known', async () => {
    await kept.device.queue('budget.expenses.create', {
      tripId,
      title: 'Taxi',
      amount: { amount: 500, currency: 'THB' },
    })
    const sums = await kept.summary()
    expect([sums.actual, sums.unconverted]).toEqual([cny(100), ['Taxi']])
  })

  it('are edited and removed', async () => {
    const amount = cny(300)
    await kept.device.queue('budget.expenses.update', { expenseId: 'lunch', version: 1, ...lunchForm, amount })
    expect(await kept.expenses()).toMatchObject([
      { amount, split: { parts: [{ amount: cny(150) }, { amount: cny(150) }] } },
    ])
    await kept.device.queue('budget.expenses.remove', { expenseId: 'lunch' })
    expect(await kept.expenses()).toEqual([])
    expect(await kept.summary()).toMatchObject({ actual: cny(0) })
  })

  it('are split by the items of their bill, which go along with a new amount', async () => {
    const lines = [
      { title: 'Tea', amount: cny(30), userIds: ['ada'] },
      { title: 'Cake', amount: cny(60), userIds: ['ada', 'bo'] },
    ]
    const split = { mode: 'itemized' as const, lines }
    await kept.device.queue('budget.expenses.update', { expenseId: 'lunch', version: 1, ...lunchForm, split })
    // 60 and 30 of 90, with a tip of 10.
    expect(await kept.expenses()).toMatchObject([
      { split: { parts: [{ amount: cny(67) }, { amount: cny(33) }], lines } },
    ])
    expect(await kept.send(lunch)).toMatchObject([{ input: { expenseId: 'lunch', split } }])
    const saved = { ...lunch, split: splitAmount(lunch.amount, split) }
    await kept.keepExpenses(saved)
    const asOpened = { ...split, lines: lines.map((line) => ({ ...line, userIds: line.userIds.toReversed() })) }
    const form = { expenseId: 'lunch', version: 1, ...lunchForm, split: asOpened, title: 'Late lunch' }
    await kept.device.queue('budget.expenses.update', form)
    await kept.device.queue('budget.expenses.update', { ...form, amount: cny(120) })
    expect((await kept.send(saved)).map(({ input }) => Object.keys(input).sort())).toEqual([
      ['expenseId', 'title', 'version'],
      ['amount', 'expenseId', 'split', 'version'],
    ])
  })

  it('merge with what others changed elsewhere in them, and clash where both changed the same', async () => {
    await kept.device.queue('budget.expenses.update', {
      expenseId: 'lunch',
      version: 1,
      ...lunchForm,
      title: 'Late lunch',
    })
    expect(await kept.send({ ...lunch, version: 2, amount: cny(120) })).toEqual([
      { path: 'budget.expenses.update', input: { expenseId: 'lunch', version: 2, title: 'Late lunch' } },
    ])
    await kept.device.queue('budget.expenses.update', { expenseId: 'lunch', version: 1, ...lunchForm, amount: cny(90) })
    expect(await kept.send({ ...lunch, version: 2, amount: cny(120) })).toEqual([])
    expect((await kept.conflict())?.conflict).toMatchObject({ kind: 'fields', fields: ['amount'] })
  })
})
