import { expect, test } from 'vitest'
import { splitReplyLines } from './reply-lines.ts'

test('separates day headings, items and other text', () => {
  const text = 'Here are two days. [1]\n\nDay 1 · Mon\n09:15–10:45 Park (free)\n11:00 Lunch\n\nBed: 2 nights.'
  expect(splitReplyLines(text)).toEqual([
    { kind: 'text', text: 'Here are two days. [1]', time: '' },
    null,
    { kind: 'heading', text: 'Day 1 · Mon', time: '' },
    { kind: 'item', text: 'Park (free)', time: '09:15–10:45' },
    { kind: 'item', text: 'Lunch', time: '11:00' },
    null,
    { kind: 'text', text: 'Bed: 2 nights.', time: '' },
  ])
})

test('treats a time within a sentence and a time without a title as text', () => {
  expect(splitReplyLines('We leave at 09:15\n09:').map((line) => line?.kind)).toEqual(['text', 'text'])
})
