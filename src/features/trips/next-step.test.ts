import { expect, test } from 'vitest'
import { findNextStep } from './next-step.ts'

const planned = {
  currentStage: 'pre' as const,
  status: 'active' as const,
  startDate: '2026-10-03',
  durationDays: 4,
  itemCount: 6,
  plannedDays: 4,
  toBook: 0,
  nextTask: null,
}

test('asks for a plan, then dates, then bookings, then tasks', () => {
  const today = '2026-09-01'
  expect(findNextStep({ ...planned, itemCount: 0, startDate: null }, today)).toEqual({ kind: 'plan' })
  expect(findNextStep({ ...planned, startDate: null }, today)).toEqual({ kind: 'dates' })
  expect(findNextStep({ ...planned, toBook: 2, nextTask: 'Passport' }, today)).toEqual({ kind: 'book', count: 2 })
  expect(findNextStep({ ...planned, nextTask: 'Passport' }, today)).toEqual({ kind: 'task', title: 'Passport' })
  expect(findNextStep({ ...planned, plannedDays: 3 }, today)).toEqual({ kind: 'plan' })
  expect(findNextStep(planned, today)).toEqual({ kind: 'ready' })
})

test('counts the days of a trip under way', () => {
  const underWay = { ...planned, currentStage: 'on' as const }
  expect(findNextStep(underWay, '2026-10-03')).toEqual({ kind: 'today', day: 1, days: 4 })
  expect(findNextStep(underWay, '2026-10-06')).toEqual({ kind: 'today', day: 4, days: 4 })
  expect(findNextStep(underWay, '2026-10-07')).toBeNull()
})

test('says nothing of a trip that is over', () => {
  expect(findNextStep({ ...planned, currentStage: 'post' }, '2026-11-01')).toBeNull()
  expect(findNextStep({ ...planned, status: 'archived' }, '2026-09-01')).toBeNull()
})
