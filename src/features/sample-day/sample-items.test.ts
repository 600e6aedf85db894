import { expect, test } from 'vitest'
import { applySampleChanges, sampleChanges } from './sample-items.ts'

test('without consent nothing changes', () => {
  expect(applySampleChanges(new Set()).map(({ key }) => key)).toEqual([
    'pandas',
    'dumplings',
    'monastery',
    'teahouse',
    'hotpot',
  ])
})

test('part of a proposal can be taken', () => {
  const day = applySampleChanges(new Set(['alley']))
  expect(day.map(({ key }) => key)).toEqual(['pandas', 'dumplings', 'monastery', 'teahouse', 'alley', 'hotpot'])
  expect(day[0]?.start).toBe('09:30')
})

test('with every change the sample still works out: nothing overlaps', () => {
  const day = applySampleChanges(new Set(sampleChanges.map(({ id }) => id)))
  for (const [index, item] of day.entries()) {
    expect(item.start < item.end).toBe(true)
    expect((day[index - 1]?.end ?? '00:00') < item.start).toBe(true)
  }
})
