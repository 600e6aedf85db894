import { expect, test } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import {
  emptyItemForm,
  findConflictingFields,
  findItemProblem,
  readCoordinates,
  toItemFields,
  toItemForm,
  toItemPatch,
} from './item-form.ts'

const hotpot: ItineraryItem = {
  id: 'hotpot',
  tripId: 'trip',
  kind: 'restaurant',
  title: 'Hot pot',
  day: 2,
  position: 'a0',
  version: 3,
  start: '18:30',
  end: '20:00',
  endsNextDay: false,
  zone: 'Asia/Shanghai',
  place: { name: 'Yulin', lat: 30.63, lng: 104.05, candidateId: 'chengdu/yulin' },
  cost: { amount: 20000, currency: 'CNY' },
  booking: 'needed',
  confirmationCode: null,
  source: { name: 'Guide', kind: 'sample' },
  notes: '',
}
const form = toItemForm(hotpot, 'CNY')

test.each([
  ['30.6586, 104.0648', { lat: 30.6586, lng: 104.0648 }],
  ['-33.9，18.4', { lat: -33.9, lng: 18.4 }],
  ['', null],
  ['91, 0', undefined],
  ['somewhere', undefined],
])('coordinates %j are read as %j', (text, expected) => expect(readCoordinates(text)).toEqual(expected))

test.each([
  [{ title: ' ' }, 'title'],
  [{ end: '18:30' }, 'end'],
  [{ coordinates: 'there' }, 'coordinates'],
  [{ cost: 'a lot' }, 'cost'],
  [{ start: '', end: '' }, null],
])('%j gives the problem %s', (part, problem) => expect(findItemProblem({ ...form, ...part })).toBe(problem))

test('an end before the start is on the next day', () => {
  expect(toItemFields({ ...form, start: '22:15', end: '06:40' }).endsNextDay).toBe(true)
})

test('a place without a position is kept in the notes', () => {
  const fields = toItemFields({ ...emptyItemForm('CNY', 1), title: 'Tea', place: 'Heming', notes: 'ask for a seat' })
  expect(fields).toMatchObject({ place: null, notes: 'Heming\nask for a seat' })
})

test('a form that nobody touched changes nothing', () => expect(toItemPatch(form, hotpot, 'CNY')).toEqual({}))

test('only what was edited is sent; an edited price is no longer the source’s', () => {
  expect(toItemPatch({ ...form, cost: '180', end: '' }, hotpot, 'CNY')).toEqual({
    cost: { amount: 18000, currency: 'CNY' },
    end: null,
    source: null,
  })
})

test('only fields that both sides changed differently need a decision', () => {
  const theirs = { ...hotpot, title: 'Hot pot at Yulin', start: '19:00', notes: 'cash only', version: 4 }
  expect(findConflictingFields({ title: 'Mala hot pot', start: '19:00', booking: 'booked' }, hotpot, theirs)).toEqual([
    'title',
  ])
})
