import { expect, test } from 'vitest'
import type { ItineraryItem, NewItem } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { plainItem, storedItem } from '../../testing/itinerary-item.ts'
import { staleChanges } from './stale-changes.ts'

const add = (id: string, item: Partial<NewItem>): ProposedChange => ({
  id,
  reason: '',
  type: 'item.add',
  item: plainItem({ day: 1, ...item }),
})
const remove: ProposedChange = { id: 'out', reason: '', type: 'item.remove', itemId: 'a', title: 'A', baseVersion: 2 }
const stale = (changes: ProposedChange[], itinerary: ItineraryItem[]) =>
  staleChanges({ status: 'pending', changes }, { itinerary }).map(({ id }) => id)

test('finds changes of what was changed or removed since', () => {
  expect(stale([remove], [storedItem({ id: 'a', version: 2 })])).toEqual([])
  expect(stale([remove], [storedItem({ id: 'a', version: 3 })])).toEqual(['out'])
  expect(stale([remove], [])).toEqual(['out'])
})

test('finds additions at the hours of what is booked, and second journeys and beds', () => {
  const booked = (item: Partial<ItineraryItem>) => storedItem({ id: 'new', day: 1, booking: 'booked', ...item })
  const changes = [
    add('visit', { start: '10:00', end: '12:00' }),
    add('train', { kind: 'train', start: '17:00', end: '19:00' }),
    add('bed', { kind: 'lodging', start: '15:00' }),
  ]
  expect(stale(changes, [booked({ kind: 'flight', start: '07:00', end: '10:30' })])).toEqual(['visit', 'train'])
  expect(stale(changes, [booked({ kind: 'lodging' })])).toEqual(['bed'])
  expect(stale(changes, [booked({ kind: 'activity', start: '12:00', end: '13:00' })])).toEqual([])
  expect(stale(changes, [booked({ kind: 'flight', start: '07:00', day: 2 })])).toEqual([])
})

test('finds nothing in a proposal that was decided on, or beside what it takes out', () => {
  expect(staleChanges({ status: 'applied', changes: [remove] }, { itinerary: [] })).toEqual([])
  const own = storedItem({ id: 'a', version: 2, day: 1, booking: 'booked', start: '10:00', end: '11:00' })
  expect(stale([remove, add('visit', { start: '10:00', end: '12:00' })], [own])).toEqual([])
})
