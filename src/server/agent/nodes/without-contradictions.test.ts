import { expect, test } from 'vitest'
import type { ProposedChange } from '#contract/proposal.ts'
import { plainItem } from '../../../testing/itinerary-item.ts'
import { withoutContradictions } from './without-contradictions.ts'

const of = (itemId: string) => ({ reason: '', itemId, title: itemId, baseVersion: 1 })
const remove = (id: string, itemId: string): ProposedChange => ({ id, type: 'item.remove', ...of(itemId) })

test('takes an item out once, and changes nothing of what goes', () => {
  const changes: ProposedChange[] = [
    remove('edit', 'a'),
    { id: 'move', type: 'item.move', day: 2, ...of('b') },
    { id: 'swap', type: 'item.swap', withId: 'b', withTitle: 'b', withVersion: 1, ...of('c') },
    { id: 'stays', type: 'item.update', patch: { notes: 'x' }, ...of('d') },
    { id: 'add', type: 'item.add', reason: '', item: plainItem({ day: 1 }) },
    remove('replaced a', 'a'),
    remove('replaced b', 'b'),
  ]
  expect(withoutContradictions(changes).map(({ id }) => id)).toEqual(['edit', 'stays', 'add', 'replaced b'])
})
