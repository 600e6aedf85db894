import { expect, test } from 'vitest'
import { found } from '../reading/draft.ts'
import { readText } from '../reading/reading.ts'
import { markedTimes } from './marked-times.ts'

const now = new Date('2026-11-25T08:00:00Z')

function doubts(departs: string, text: string): string[] {
  const reading = readText({ text, subject: '', sender: '', sentAt: now, linkedData: [], events: [], pass: null }, now)
  const fields = { departLocal: found(`2027-04-02T${departs}`, 0.95) }
  return markedTimes({ type: 'flight', fields, before: null, all: [{ type: 'flight', fields }], reading, now })
    .contradicted
}

test('an hour that words call that of the arrival is none of the departure', () => {
  const text = 'CZ3907 departs 16:05, arrives 18:35'
  expect(doubts('16:05', text)).toEqual([])
  expect(doubts('16:05', 'CZ3907 16:05')).toEqual(['departLocal'])
  expect(doubts('18:35', text)).toEqual(['departLocal', 'arriveLocal'])
  expect(doubts('18:35', '16:05 起飞，18:35 到达')).toEqual(['departLocal', 'arriveLocal'])
})
