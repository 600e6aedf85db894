import { expect, test } from 'vitest'
import { matchesEntry, tripOfPath } from './palette-entries.ts'

test.each([
  ['New trip', 'new', true],
  ['New trip', 'TRIP n', true],
  ['New trip', 'rip', false],
  ['New trip', '', true],
  ['Café tour', 'cafe', true],
  ['我的旅行', '旅行', true],
  ['我的旅行', '行程', false],
])('%s for “%s”: %s', (label, text, isFound) => {
  expect(matchesEntry(label, text)).toBe(isFound)
})

test('reads the trip of a page', () => {
  const id = '0190aaaa-0000-7000-8000-000000000001'
  expect(tripOfPath(`/trips/${id}`)).toBe(id)
  expect(tripOfPath(`/trips/${id}/explore`)).toBe(id)
  expect(tripOfPath('/trips/new')).toBeNull()
})
