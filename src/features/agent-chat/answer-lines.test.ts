import { expect, test } from 'vitest'
import { answerLines } from './answer-lines.ts'

test('a day is told from its stops and from the words around', () => {
  const text = 'Here are two days. [1]\n\nDay 1 · Mon\n09:15–10:45 Park (free)\n11:00 Lunch\n\nBed: 2 nights.'
  expect(answerLines(text)).toEqual([
    { kind: 'text', text: 'Here are two days. [1]', time: '' },
    null,
    { kind: 'heading', text: 'Day 1 · Mon', time: '' },
    { kind: 'stop', text: 'Park (free)', time: '09:15–10:45' },
    { kind: 'stop', text: 'Lunch', time: '11:00' },
    null,
    { kind: 'text', text: 'Bed: 2 nights.', time: '' },
  ])
})

test('a time within a sentence makes no stop, and a bare time has nothing to say yet', () => {
  expect(answerLines('We leave at 09:15\n09:').map((line) => line?.kind)).toEqual(['text', 'text'])
})
