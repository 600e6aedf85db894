import { expect, test } from 'vitest'
import { isNewStep, readChangedFields, readEntryTitle } from './history-actions.ts'
import { groupByDay } from './history-days.ts'

test('groups steps by the day of the reader', () => {
  const steps = ['2026-10-03T01:00:00Z', '2026-10-02T23:30:00Z', '2026-10-02T12:00:00Z'].map((at) => ({ at }))
  expect(groupByDay(steps, 'UTC').map(({ day, steps: found }) => [day, found.length])).toEqual([
    ['2026-10-03', 1],
    ['2026-10-02', 2],
  ])
  expect(groupByDay(steps, 'Asia/Shanghai').map(({ day, steps: found }) => [day, found.length])).toEqual([
    ['2026-10-03', 2],
    ['2026-10-02', 1],
  ])
})

test('reads the changed fields only, and none of a row that came or went', () => {
  const before = { title: 'Museum', start: '09:00', place: { lat: 1 } }
  expect(readChangedFields({ before, after: { ...before, start: '10:00' } })?.patch).toEqual({ start: '10:00' })
  expect(readChangedFields({ before: null, after: before })).toBeNull()
  expect(readEntryTitle({ before, after: null })).toBe('Museum')
})

test('marks what somebody else did since the last visit', () => {
  const news = { since: '2026-10-02T12:00:00.000Z', count: 1, hasMore: false, people: [{ userId: 'ann', name: 'Ann' }] }
  expect(isNewStep({ at: '2026-10-02T12:00:01.000Z', actorId: 'ann' }, news)).toBe(true)
  expect(isNewStep({ at: '2026-10-02T12:00:01.000Z', actorId: 'lin' }, news)).toBe(false)
  expect(isNewStep({ at: '2026-10-02T11:59:59.000Z', actorId: 'ann' }, news)).toBe(false)
  expect(isNewStep({ at: '2026-10-02T12:00:01.000Z', actorId: 'ann' }, undefined)).toBe(false)
})
