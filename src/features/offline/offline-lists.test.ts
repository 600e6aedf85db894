// Packing list and expenses without a network, and what comes of them on return.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BudgetSummary, Expense, Settlement } from '#contract/budget.ts'
import { splitAmount } from '#contract/expense-split.ts'
import type { PackingItem } from '#contract/packing.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import type { Entity, WaitingCall } from '#lib/offline/waiting-change.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { createMemoryStorage } from '../../testing/memory-storage.ts'
import { createMemoryStore } from '../../testing/offline-store.ts'
import { rateQuestion } from './kept-answers.ts'
import { createOfflineBackend } from './offline-backend.ts'
import { resolveChange } from './resolve-change.ts'
import { sendChanges } from './send-changes.ts'

const userId = 'ada'
const tripId = 'trip'
const kept = createMemoryStorage()
vi.stubGlobal('localStorage', kept)
afterAll(() => vi.unstubAllGlobals())

const cny = (amount: number) => ({ amount, currency: 'CNY' })
const socks: PackingItem = {
  id: 'socks',
  tripId,
  title: 'Socks',
  count: 1,
  personId: null,
  bag: null,
  isPacked: false,
  version: 1,
}
const lunch: Expense = {
  id: 'lunch',
  tripId,
  title: 'Lunch',
  amount: cny(100),
  paidBy: 'ada',
  category: 'food',
  spentOn: '2027-04-01',
  itemId: null,
  split: {
    mode: 'equal',
    parts: ['ada', 'bo'].map((id) => ({ userId: id, share: null, amount: cny(50) })),
  },
  rate: 1,
  rateDate: '2027-04-01',
  inTripCurrency: cny(100),
  version: 1,
}
const members = [
  { userId: 'ada', name: 'Ada' },
  { userId: 'bo', name: 'Bo' },
]
const nothing = { planned: cny(0), budget: null }
const summary: BudgetSummary = {
  budget: null,
  planned: cny(0),
  actual: cny(100),
  byCategory: [{ category: 'food', planned: cny(0), actual: cny(100) }],
  byDay: [
    { day: 1, date: '2027-04-01', ...nothing, actual: cny(100) },
    { day: 2, date: '2027-04-02', ...nothing, actual: cny(0) },
  ],
  byMember: members.map((one, index) => ({
    ...one,
    isMember: true,
    ...nothing,
    actual: cny(50),
    paid: cny(index === 0 ? 100 : 0),
  })),
  unpriced: [],
  unconverted: [],
}
const settlement: Settlement = {
  transfers: [{ from: 'bo', to: 'ada', amount: cny(50) }],
  balances: members.map((one, index) => ({ ...one, isMember: true, balance: cny(index === 0 ? 50 : -50) })),
  paid: [],
}
const list = { tripId, limit: 50 }

let store: ReturnType<typeof createMemoryStore>
let device: ReturnType<typeof createOfflineBackend>

beforeEach(async () => {
  kept.clear()
  store = createMemoryStore()
  device = createOfflineBackend(userId, store)
  offlineMarks.setTrip(tripId, { id: tripId, title: 'Sichuan', bytes: 0, savedAt: 1, build: 'b' })
  const museum = storedItem({ id: 'museum', title: 'Museum', day: 2 })
  const trip = { id: tripId, role: 'owner', currency: 'CNY', members, itinerary: [museum], tasks: [] }
  await device.keep('trips.get', { tripId }, trip)
  await device.keep('tasks.packing.list', { tripId }, [socks])
  await device.keep('budget.expenses.list', { ...list, direction: 'forward' }, { items: [lunch], nextCursor: null })
  await device.keep('budget.summary', { tripId }, summary)
  await device.keep('budget.settleUp', { tripId }, settlement)
  await device.keep('travel.convertCurrency', rateQuestion('JPY', 'CNY'), { items: [{ rate: 0.05 }] })
})

const packing = () => device.answer('tasks.packing.list', { tripId })
const expenses = async () =>
  ((await device.answer('budget.expenses.list', { ...list, direction: 'forward' })) as { items: Expense[] }).items

/** A form gives all of its fields. */
const lunchForm = {
  title: 'Lunch',
  amount: cny(100),
  paidBy: 'ada',
  category: 'food',
  spentOn: '2027-04-01',
  itemId: null,
  split: { mode: 'equal', parts: [{ userId: 'bo' }, { userId: 'ada' }] },
}
const socksForm = { title: 'Socks', count: 1, personId: null, bag: null }

async function send(theirs: Entity | null) {
  const sent: WaitingCall[] = []
  await sendChanges(userId, store, {
    readEntity: async () => theirs,
    send: async (call) => {
      sent.push(call)
      return theirs
    },
  })
  return sent
}
const conflictOf = async () => (await store.changes(userId))[0]

describe('the packing list without a network', () => {
  it('takes new things, each as a change of its own, which can be edited and removed again', async () => {
    const added = await device.queue('tasks.packing.add', {
      tripId,
      items: [{ title: 'Tent' }, { title: 'Hat', count: 2 }],
    })
    const [tent, hat] = added as PackingItem[]
    expect(await packing()).toMatchObject([{ title: 'Socks' }, { title: 'Tent', count: 1 }, { title: 'Hat', count: 2 }])
    await device.queue('tasks.packing.update', { packingItemId: tent?.id, version: 0, ...socksForm, title: 'Big tent' })
    await device.queue('tasks.packing.setPacked', { tripId, packingItemIds: [tent?.id], isPacked: true })
    await device.queue('tasks.packing.remove', { packingItemId: hat?.id })
    await device.queue('tasks.packing.remove', { packingItemId: 'socks' })
    expect(await packing()).toMatchObject([{ title: 'Big tent', isPacked: true }])
  })

  it('sends what was ticked under the id that the server gives', async () => {
    const [tent] = (await device.queue('tasks.packing.add', { tripId, items: [{ title: 'Tent' }] })) as PackingItem[]
    await device.queue('tasks.packing.setPacked', { tripId, packingItemIds: [tent?.id], isPacked: true })
    const sent = await send({ ...socks, id: 'server', title: 'Tent' })
    expect(sent).toMatchObject([
      { path: 'tasks.packing.add', input: { items: [{ title: 'Tent' }] } },
      { path: 'tasks.packing.setPacked', input: { packingItemIds: ['server'] } },
    ])
  })

  it('sends of a form only what was changed, so that nothing of others is overwritten', async () => {
    await device.queue('tasks.packing.update', { packingItemId: 'socks', version: 1, ...socksForm, bag: 'Backpack' })
    const sent = await send({ ...socks, version: 2, count: 4 })
    expect(sent).toEqual([
      { path: 'tasks.packing.update', input: { packingItemId: 'socks', version: 2, bag: 'Backpack' } },
    ])
    await device.queue('tasks.packing.update', { packingItemId: 'socks', version: 1, ...socksForm })
    expect(offlineMarks.read().waiting).toBe(1)
  })

  it('shows both versions where both changed the same, and adds again what others removed', async () => {
    await device.queue('tasks.packing.update', { packingItemId: 'socks', version: 1, ...socksForm, count: 3 })
    expect(await send({ ...socks, version: 2, count: 4 })).toEqual([])
    const clash = await conflictOf()
    expect(clash?.conflict).toMatchObject({ kind: 'fields', fields: ['count'], theirs: { count: 4 } })
    if (clash) await resolveChange(clash, { type: 'keep', theirs: new Set() }, store)
    expect(await send(null)).toEqual([])
    const gone = await conflictOf()
    expect(gone?.conflict?.kind).toBe('gone')
    if (gone) await resolveChange(gone, { type: 'keep', theirs: new Set() }, store)
    expect(await send(socks)).toMatchObject([
      { path: 'tasks.packing.add', input: { items: [{ title: 'Socks', count: 3 }] } },
    ])
  })
})

describe('expenses without a network', () => {
  it('are listed and added up at the rate that is known, and debts follow', async () => {
    const tickets = { title: 'Tickets', amount: { amount: 4000, currency: 'JPY' }, paidBy: 'bo', category: 'sights' }
    await device.queue('budget.expenses.create', { tripId, ...tickets, spentOn: '2027-04-02', itemId: 'museum' })
    expect(await expenses()).toMatchObject([
      { title: 'Tickets', inTripCurrency: cny(20000), split: { parts: [{ userId: 'ada' }, { userId: 'bo' }] } },
      { title: 'Lunch' },
    ])
    const sums = (await device.answer('budget.summary', { tripId })) as BudgetSummary
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
    const { transfers, balances } = (await device.answer('budget.settleUp', { tripId })) as Settlement
    expect(balances.map(({ balance }) => balance.amount)).toEqual([-9950, 9950])
    expect(transfers).toEqual([{ from: 'ada', to: 'bo', amount: cny(9950) }])
  })

  it('stay out of the sums where no rate is known', async () => {
    await device.queue('budget.expenses.create', { tripId, title: 'Taxi', amount: { amount: 500, currency: 'THB' } })
    const sums = (await device.answer('budget.summary', { tripId })) as BudgetSummary
    expect([sums.actual, sums.unconverted]).toEqual([cny(100), ['Taxi']])
  })

  it('are edited and removed', async () => {
    const amount = cny(300)
    await device.queue('budget.expenses.update', { expenseId: 'lunch', version: 1, ...lunchForm, amount })
    expect(await expenses()).toMatchObject([{ amount, split: { parts: [{ amount: cny(150) }, { amount: cny(150) }] } }])
    await device.queue('budget.expenses.remove', { expenseId: 'lunch' })
    expect(await expenses()).toEqual([])
    expect((await device.answer('budget.summary', { tripId })) as BudgetSummary).toMatchObject({ actual: cny(0) })
  })

  it('are split by the items of their bill, which go along with a new amount', async () => {
    const lines = [
      { title: 'Tea', amount: cny(30), userIds: ['ada'] },
      { title: 'Cake', amount: cny(60), userIds: ['ada', 'bo'] },
    ]
    const split = { mode: 'itemized' as const, lines }
    await device.queue('budget.expenses.update', { expenseId: 'lunch', version: 1, ...lunchForm, split })
    // 60 and 30 of 90, with a tip of 10.
    expect(await expenses()).toMatchObject([{ split: { parts: [{ amount: cny(67) }, { amount: cny(33) }], lines } }])
    expect(await send(lunch)).toMatchObject([{ input: { expenseId: 'lunch', split } }])
    const saved = { ...lunch, split: splitAmount(lunch.amount, split) }
    await device.keep('budget.expenses.list', { ...list, direction: 'forward' }, { items: [saved], nextCursor: null })
    const asOpened = { ...split, lines: lines.map((line) => ({ ...line, userIds: line.userIds.toReversed() })) }
    const form = { expenseId: 'lunch', version: 1, ...lunchForm, split: asOpened, title: 'Late lunch' }
    await device.queue('budget.expenses.update', form)
    await device.queue('budget.expenses.update', { ...form, amount: cny(120) })
    expect((await send(saved)).map(({ input }) => Object.keys(input).sort())).toEqual([
      ['expenseId', 'title', 'version'],
      ['amount', 'expenseId', 'split', 'version'],
    ])
  })

  it('merge with what others changed elsewhere in them, and clash where both changed the same', async () => {
    await device.queue('budget.expenses.update', { expenseId: 'lunch', version: 1, ...lunchForm, title: 'Late lunch' })
    expect(await send({ ...lunch, version: 2, amount: cny(120) })).toEqual([
      { path: 'budget.expenses.update', input: { expenseId: 'lunch', version: 2, title: 'Late lunch' } },
    ])
    await device.queue('budget.expenses.update', { expenseId: 'lunch', version: 1, ...lunchForm, amount: cny(90) })
    expect(await send({ ...lunch, version: 2, amount: cny(120) })).toEqual([])
    expect((await conflictOf())?.conflict).toMatchObject({ kind: 'fields', fields: ['amount'] })
  })
})
