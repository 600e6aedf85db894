import { expect, test } from 'vitest'
import { found } from '../reading/draft.ts'
import { readText } from '../reading/reading.ts'
import type { Case } from './evidence.ts'
import { implausible } from './implausible.ts'

const now = new Date('2026-11-25T08:00:00Z')

function doubts(type: Case['type'], fields: Case['fields'], text = ''): string[] {
  const reading = readText({ text, subject: '', sender: '', sentAt: now, linkedData: [], events: [], pass: null }, now)
  return implausible({ type, fields, before: null, all: [{ type, fields }], reading, now }).contradicted
}

test.each(['6 days at $41.00', '日期: 2027-01-11至2027-01-14', 'Ghent'])('%s is the name of no house', (title) => {
  expect(doubts('lodging', { title: found(title, 0.9) })).toContain('title')
})

test('a day with its hour, and what is paid, are no address', () => {
  expect(doubts('lodging', { address: found('Sat, Jul 3, after 4:00 PM', 0.9) })).toContain('address')
  expect(doubts('lodging', { address: found('900 yen, paid on site', 0.9) })).toContain('address')
  expect(doubts('lodging', { address: found('44 Lakeshore Rd, Meredith', 0.9) })).toEqual([])
})

test('a car comes back after it was taken, and its number is not the code', () => {
  const car = (from: string, to: string) =>
    doubts('car', { departLocal: found(from, 0.95), arriveLocal: found(to, 0.95) })
  expect(car('2027-05-01T10:00', '2027-05-05T18:00')).toEqual([])
  expect(car('2027-05-01T10:00', '2027-04-30T10:00')).toEqual(['departLocal', 'arriveLocal'])
  expect(doubts('flight', { number: found('QF25', 0.9), code: found('QF25', 0.9) })).toContain('code')
})

test('one end of a journey alone may be the other one', () => {
  expect(doubts('train', { from: found('武汉站', 0.9) })).toContain('from')
  expect(doubts('train', { from: found('武汉站', 0.9), to: found('长沙南站', 0.9) })).toEqual([])
})
