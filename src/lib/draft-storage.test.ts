import { expect, test } from 'vitest'
import { restoreDraft } from './draft-storage.ts'

const initial = { title: '', adults: 2, interests: ['food'] }

test('restores a stored draft', () => {
  const stored = { title: 'Chengdu', adults: 3, interests: [] }
  expect(restoreDraft(initial, stored)).toEqual(stored)
})

test.each([
  ['unknown keys', { colour: 'red' }],
  ['values of another kind', { title: 7, adults: '3', interests: { 0: 'food' } }],
  ['nothing', null],
  ['text', 'draft'],
])('%s are left out', (_name, stored) => {
  expect(restoreDraft(initial, stored)).toEqual(initial)
})
