import { describe, expect, it } from 'vitest'
import { plan } from '#planning/plan.ts'
import { type PlanCase, toCaseInput } from '../plan-case.ts'
import { gapOf } from './days.ts'
import { unmetExpectations } from './expectations.ts'
import type { DayView } from './plan-view.ts'

const hour = 60
const day = (...hours: [from: number, to: number][]): DayView => ({
  date: '2027-05-27',
  entries: [],
  busy: hours.map(([from, to]) => ({ start: from * hour, end: to * hour, travel: 0 })),
  pauses: [],
  from: null,
  to: null,
})

it('counts no gap before the hour from which people are free', () => {
  const input = toCaseInput({ text: 'afternoons only', city: 'hong-kong', days: 2, dayStart: '14:30' })
  expect(gapOf(day([10, 11], [15, 16]), input, 1)).toBeNull()
  expect(gapOf(day([10, 11], [18, 19]), input, 1)).toBe(3.5 * hour)
  expect(gapOf(day([15, 16], [20, 21]), input, 1)).toBe(4 * hour)
})

describe('what was named', () => {
  const planCase: PlanCase = {
    text: 'the palace, slowly',
    city: 'beijing',
    days: 2,
    maxEffort: 'easy',
    mustSee: ['forbidden-city'],
  }
  const input = toCaseInput(planCase)
  const outcome = plan({ ...input, limits: { iterations: 100 }, seed: 1 })
  const faults = (mustSee: string[]) =>
    unmetExpectations({ ...input, request: { ...input.request, mustSee } }, outcome).filter((fault) =>
      fault.includes('too much effort'),
    )

  it('may be moderate where easy walks are asked for, and nothing else may', () => {
    expect(outcome.plans.length).toBeGreaterThan(0)
    expect(faults(['beijing/forbidden-city'])).toEqual([])
    expect(faults([]).length).toBe(outcome.plans.length)
  })
})
