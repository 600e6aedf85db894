import { expect, test } from 'vitest'
import { diffRecords, printValue } from './record-diff.ts'

test('lists changed fields first', () => {
  const diffs = diffRecords({ id: 1, title: 'A', party: { adults: 2 } }, { id: 1, title: 'B', party: { adults: 2 } })
  expect(diffs).toEqual([
    { field: 'title', before: 'A', after: 'B', isChanged: true },
    { field: 'id', before: 1, after: 1, isChanged: false },
    { field: 'party', before: { adults: 2 }, after: { adults: 2 }, isChanged: false },
  ])
})

test('has no old values for a new record', () => {
  expect(diffRecords(null, { title: 'A' })).toEqual([
    { field: 'title', before: undefined, after: 'A', isChanged: true },
  ])
  expect(diffRecords(null, null)).toEqual([])
})

test('prints short values on one line, long ones on several', () => {
  expect(printValue('two\nlines')).toBe('two\nlines')
  expect(printValue(null)).toBe('null')
  expect(printValue({ a: 1 })).toBe('{"a":1}')
  expect(printValue({ text: 'x'.repeat(60) })).toContain('\n')
})
