import { expect, test } from 'vitest'
import { storedItem } from '../../testing/itinerary-item.ts'
import {
  emptyItemForm,
  findConflictingFields,
  itemFormSchema,
  toItemFields,
  toItemForm,
  toItemPatch,
} from './item-form.ts'

const hotpot = storedItem({
  id: 'hotpot',
  kind: 'restaurant',
  title: 'Hot pot',
  day: 2,
  version: 3,
  start: '18:30',
  end: '20:00',
  zone: 'Asia/Shanghai',
  place: { name: 'Yulin', lat: 30.63, lng: 104.05, candidateId: 'chengdu/yulin' },
  cost: { amount: 20000, currency: 'CNY' },
  booking: 'needed',
  source: { name: 'Guide', kind: 'sample' },
})
const form = toItemForm(hotpot, 'CNY')

test.each([
  [{ title: ' ' }, 'title', 'missing'],
  [{ end: '18:30' }, 'end', 'sameTime'],
  [{ coordinates: 'there' }, 'coordinates', 'coordinates'],
  [{ cost: 'a lot' }, 'cost', 'cost'],
  [{ freeCancelDay: 'soon' }, 'freeCancelDay', 'date'],
  [{ freeCancelTime: '18:00' }, 'freeCancelDay', 'freeCancel'],
])('rejects %j', (part, field, code) => {
  const { error } = itemFormSchema.safeParse({ ...form, ...part })
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([[field, code]])
})

test('accepts an item without times', () => {
  expect(itemFormSchema.safeParse({ ...form, start: '', end: '' }).success).toBe(true)
})

test('puts an end before the start on the next day', () => {
  expect(toItemFields({ ...form, start: '22:15', end: '06:40' }).endsNextDay).toBe(true)
})

test('keeps an item of exactly 24 hours', () => {
  const wholeDay = { ...hotpot, start: '12:00', end: '12:00', endsNextDay: true }
  const opened = toItemForm(wholeDay, 'CNY')
  expect(itemFormSchema.safeParse(opened).success).toBe(true)
  expect(toItemPatch({ ...opened, title: 'Ferry' }, wholeDay, 'CNY')).toEqual({ title: 'Ferry' })
})

test('keeps until when it can be cancelled, with and without a time', () => {
  for (const freeCancelUntil of ['2027-03-20', '2027-03-20T18:00', null])
    expect(toItemFields(toItemForm({ ...hotpot, freeCancelUntil }, 'CNY')).freeCancelUntil).toBe(freeCancelUntil)
})

test('keeps a place without a position in the notes', () => {
  const fields = toItemFields({ ...emptyItemForm('CNY', 1), title: 'Tea', place: 'Heming', notes: 'ask for a seat' })
  expect(fields).toMatchObject({ place: null, notes: 'Heming\nask for a seat' })
})

test('makes an empty patch of an unchanged form', () => expect(toItemPatch(form, hotpot, 'CNY')).toEqual({}))

test('makes a patch of the edited fields only; an edited cost loses its source', () => {
  expect(toItemPatch({ ...form, cost: '180', end: '' }, hotpot, 'CNY')).toEqual({
    cost: { amount: 18000, currency: 'CNY' },
    end: null,
    source: null,
  })
})

test('finds the fields that both sides changed differently', () => {
  const theirs = { ...hotpot, title: 'Hot pot at Yulin', start: '19:00', notes: 'cash only', version: 4 }
  expect(findConflictingFields({ title: 'Mala hot pot', start: '19:00', booking: 'booked' }, hotpot, theirs)).toEqual([
    'title',
  ])
})

test.each(['00:00', '00:01', '03:30', '06:00', '09:15', '11:59', '12:00', '15:45', '18:30', '20:00', '23:00', '23:59'])(
  'an item that lasts from %s to the same time of the next day is saved as it is',
  (time) => {
    const stored = storedItem({ id: 'whole', title: 'Whole day', start: time, end: time, endsNextDay: true })
    const edited = { ...toItemForm(stored, 'CNY'), title: 'Renamed' }
    expect(itemFormSchema.safeParse(edited).success).toBe(true)
    expect(toItemPatch(edited, stored, 'CNY')).toEqual({ title: 'Renamed' })
  },
)
