import { expect, test } from 'vitest'
import { applySampleChanges, sampleChanges } from './sample-items.ts'

test('changes nothing without consent', () => {
  expect(applySampleChanges(new Set()).map(({ key }) => key)).toEqual([
    'pandas',
    'dumplings',
    'monastery',
    'teahouse',
    'hotpot',
  ])
})

test('applies a part of the proposal', () => {
  const day = applySampleChanges(new Set(['alley']))
  expect(day.map(({ key }) => key)).toEqual(['pandas', 'dumplings', 'monastery', 'teahouse', 'alley', 'hotpot'])
  expect(day[0]?.start).toBe('09:30')
})

test('has no overlaps with all changes applied', () => {
  const day = applySampleChanges(new Set(sampleChanges.map(({ id }) => id)))
  for (const [index, item] of day.entries()) {
    expect(item.start < item.end).toBe(true)
    expect((day[index - 1]?.end ?? '00:00') < item.start).toBe(true)
  }
})
