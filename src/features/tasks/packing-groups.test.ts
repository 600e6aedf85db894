import { expect, it } from 'vitest'
import type { PackingItem } from '#contract/packing.ts'
import { groupByBag, groupByPerson } from './packing-groups.ts'

function item(title: string, personId: string | null, bag: string | null): PackingItem {
  return { id: title, tripId: 'trip', title, count: 1, personId, bag, isPacked: false, version: 1 }
}
const items = [item('socks', 'lin', 'suitcase'), item('tent', null, null), item('hat', 'lin', 'backpack')]
const titlesOf = (groups: ReturnType<typeof groupByBag>) =>
  groups.map((group) => [group.id, group.items.map(({ title }) => title)])

it('shows what all share first, then everybody, also those with nothing to pack', () => {
  const members = [{ userId: 'lin' }, { userId: 'wei' }]
  expect(titlesOf(groupByPerson(items, members))).toEqual([
    [null, ['tent']],
    ['lin', ['socks', 'hat']],
    ['wei', []],
  ])
})

it('shows bags by name, then what is in none', () => {
  expect(titlesOf(groupByBag(items))).toEqual([
    ['backpack', ['hat']],
    ['suitcase', ['socks']],
    [null, ['tent']],
  ])
})
