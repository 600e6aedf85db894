import { expect, test } from 'vitest'
import {
  emptyAuditFilter,
  findAuditFilterProblem,
  joinWallTime,
  readAuditFilter,
  splitWallTime,
  toAuditQuery,
  writeAuditFilter,
} from './audit-filter.ts'

const id = '0199a1f0-0000-7000-8000-000000000001'
const now = Date.parse('2026-10-03T12:00:30Z')

test('restores the filter from the URL', () => {
  const filter = { ...emptyAuditFilter, actor: id, action: 'trip.created', range: 'day' as const }
  expect(readAuditFilter(writeAuditFilter(filter))).toEqual(filter)
  expect(writeAuditFilter(emptyAuditFilter).size).toBe(0)
})

test('reads an unknown range as any time', () => {
  expect(readAuditFilter(new URLSearchParams({ range: 'aeon' })).range).toBe('any')
})

test('starts a range on a whole minute and leaves its end open', () => {
  const query = toAuditQuery({ ...emptyAuditFilter, range: 'hour' }, now)
  expect(query).toMatchObject({ from: '2026-10-03T11:00:00.000Z', to: undefined })
})

test('leaves out invalid ids', () => {
  const filter = { ...emptyAuditFilter, actor: 'ada', trip: 'paris' }
  expect(toAuditQuery(filter, now)).toMatchObject({ actorId: undefined, tripId: undefined })
})

test('rejects a range that ends before it starts', () => {
  const range = { range: 'custom' as const, from: '2026-10-03T10:00', to: '2026-10-03T09:00' }
  expect(findAuditFilterProblem({ ...emptyAuditFilter, ...range })).toBe('range')
})

test('takes a day without a time as a whole day', () => {
  expect(joinWallTime({ day: '2026-10-03', time: '' }, 'from')).toBe('2026-10-03T00:00')
  expect(joinWallTime({ day: '2026-10-03', time: '' }, 'to')).toBe('2026-10-03T23:59')
  expect(joinWallTime({ day: '', time: '10:00' }, 'from')).toBe('')
  expect(splitWallTime(joinWallTime({ day: '2026-10-03', time: '09:30' }, 'to'))).toEqual({
    day: '2026-10-03',
    time: '09:30',
  })
})
