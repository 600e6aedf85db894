// A device on which a trip is kept with its packing list, an expense and the debts of two people.
import { vi } from 'vitest'
import type { BudgetSummary, Expense, Settlement } from '#contract/budget.ts'
import type { PackingItem } from '#contract/packing.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import type { Entity, WaitingCall } from '#lib/offline/waiting-change.ts'
import { rateQuestion } from '#lib/rate-question.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { createMemoryStorage } from '../../testing/memory-storage.ts'
import { createMemoryStore } from '../../testing/offline-store.ts'
import { createOfflineBackend } from './offline-backend.ts'
import { sendChanges } from './send-changes.ts'

export const userId = 'ada'
export const tripId = 'trip'
export const cny = (amount: number) => ({ amount, currency: 'CNY' })
export const socks: PackingItem = {
  id: 'socks',
  tripId,
  title: 'Socks',
  count: 1,
  personId: null,
  bag: null,
  isPacked: false,
  version: 1,
}
export const lunch: Expense = {
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
const chengdu = { name: 'Chengdu', lat: 30.66, lng: 104.06, zone: 'Asia/Shanghai', country: 'CN' }
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
export const settlement: Settlement = {
  transfers: [{ from: 'bo', to: 'ada', amount: cny(50) }],
  balances: members.map((one, index) => ({ ...one, isMember: true, balance: cny(index === 0 ? 50 : -50) })),
  paid: [],
}
const list = { tripId, limit: 50, direction: 'forward' }

/** A form gives all of its fields. */
export const lunchForm = {
  title: 'Lunch',
  amount: cny(100),
  paidBy: 'ada',
  category: 'food',
  spentOn: '2027-04-01',
  itemId: null,
  split: { mode: 'equal', parts: [{ userId: 'bo' }, { userId: 'ada' }] },
}

/** In a `localStorage` of its own, which the test takes away again. */
export async function createKeptTrip() {
  vi.stubGlobal('localStorage', createMemoryStorage())
  const store = createMemoryStore()
  const device = createOfflineBackend(userId, store)
  offlineMarks.setTrip(tripId, { id: tripId, title: 'Sichuan', bytes: 0, savedAt: 1, build: 'b' })
  const museum = storedItem({ id: 'museum', title: 'Museum', day: 2 })
  const route = { startDate: '2027-04-01', destination: chengdu, stops: [{ id: 'stop', place: chengdu, nights: 1 }] }
  const trip = { id: tripId, role: 'owner', currency: 'CNY', members, ...route, itinerary: [museum], tasks: [] }
  const keepExpenses = (...items: Expense[]) => device.keep('budget.expenses.list', list, { items, nextCursor: null })
  await device.keep('trips.get', { tripId }, trip)
  await device.keep('tasks.packing.list', { tripId }, [socks])
  await keepExpenses(lunch)
  await device.keep('budget.summary', { tripId }, summary)
  await device.keep('budget.settleUp', { tripId }, settlement)
  await device.keep('travel.convertCurrency', rateQuestion('JPY', 'CNY'), { items: [{ rate: 0.05 }] })
  return {
    store,
    device,
    keepExpenses,
    packing: () => device.answer('tasks.packing.list', { tripId }),
    expenses: async () => ((await device.answer('budget.expenses.list', list)) as { items: Expense[] }).items,
    summary: async () => (await device.answer('budget.summary', { tripId })) as BudgetSummary,
    settlement: async () => (await device.answer('budget.settleUp', { tripId })) as Settlement,
    /** What reaches a server that has `theirs`. */
    async send(theirs: Entity | null): Promise<WaitingCall[]> {
      const sent: WaitingCall[] = []
      await sendChanges(userId, store, {
        readEntity: async () => theirs,
        send: async (call) => {
          sent.push(call)
          return theirs
        },
      })
      return sent
    },
    conflict: async () => (await store.changes(userId))[0],
  }
}
