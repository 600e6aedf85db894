import { expect, test } from 'vitest'
import type { NewItem } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { plainItem, storedItem } from '../../testing/itinerary-item.ts'
import { groupChanges, itemsById, sumCostChange } from './proposal-diff.ts'

const hotpot = storedItem({
  id: 'hotpot',
  version: 3,
  title: 'Hot pot',
  day: 2,
  start: '18:30',
  cost: { amount: 20000, currency: 'CNY' },
})
const items = itemsById([hotpot])
const add = (id: string, part: Partial<NewItem>): ProposedChange => ({
  id,
  reason: '',
  type: 'item.add',
  item: plainItem(part),
})
const touch = { reason: '', itemId: 'hotpot', title: 'Hot pot', baseVersion: 3 }
const shape = (changes: ProposedChange[]) =>
  groupChanges(changes, items).map((group) => [
    group.kind === 'day' ? group.day : group.kind,
    group.changes.map((change) => change.id),
  ])

test('groups changes by day in order of time, untimed ones last', () => {
  expect(
    shape([
      { id: 'budget', reason: '', type: 'trip.setBudget', baseVersion: 1, budget: { amount: 1, currency: 'CNY' } },
      add('late', { day: 2, start: '20:00' }),
      { ...touch, id: 'gone', type: 'item.remove' },
      add('some time', { day: 2 }),
      add('idea', { day: null }),
      add('first', { day: 1 }),
    ]),
  ).toEqual([
    [1, ['first']],
    [2, ['gone', 'late', 'some time']],
    ['unscheduled', ['idea']],
    ['trip', ['budget']],
  ])
})

test('puts a move under its target day', () => {
  expect(shape([{ ...touch, id: 'move', type: 'item.move', day: 3 }])).toEqual([[3, ['move']]])
})

test('sums added and removed costs', () => {
  const paid = add('paid', { cost: { amount: 5500, currency: 'CNY' } })
  expect(sumCostChange([paid, { ...touch, id: 'gone', type: 'item.remove' }], items)).toEqual([
    { amount: -14500, currency: 'CNY' },
  ])
  const cheaper: ProposedChange = {
    ...touch,
    id: 'cheaper',
    type: 'item.update',
    patch: { cost: { amount: 15000, currency: 'CNY' } },
  }
  expect(sumCostChange([cheaper, { ...touch, id: 'm', type: 'item.move', day: 1 }], items)).toEqual([
    { amount: -5000, currency: 'CNY' },
  ])
})
