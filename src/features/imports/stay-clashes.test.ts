import { expect, test } from 'vitest'
import type { Reservation } from '#contract/reservation.ts'
import { stayClashes } from './stay-clashes.ts'

const stay = (title: string, checkIn: string, checkOut: string, more: Partial<Reservation> = {}): Reservation => ({
  type: 'lodging',
  title,
  checkIn,
  checkOut,
  status: 'confirmed',
  confidence: {},
  evidence: {},
  ...more,
})
const clashes = (...stays: Reservation[]) => [...stayClashes(stays, () => true, undefined)]

test('two houses with a night in common are named, each with the other', () => {
  expect(clashes(stay('A', '2027-05-08T15:00', '2027-05-12'), stay('B', '2027-05-11', '2027-05-13'))).toEqual([
    [0, 'B'],
    [1, 'A'],
  ])
})

test('stays that follow each other, rooms of one house, what is cancelled or left out are none', () => {
  const first = stay('A', '2027-05-08', '2027-05-12')
  expect(clashes(first, stay('B', '2027-05-12', '2027-05-13'))).toEqual([])
  expect(clashes(first, stay('a', '2027-05-08', '2027-05-12'))).toEqual([])
  expect(clashes(first, stay('B', '2027-05-08', '2027-05-12', { status: 'cancelled' }))).toEqual([])
  const other = stay('B', '2027-05-08', '2027-05-12')
  expect([...stayClashes([first, other], (index) => index === 0, undefined)]).toEqual([])
})
