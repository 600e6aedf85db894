import { describe, expect, it } from 'vitest'
import type { PlanningOutcome } from '#contract/planning/outcome.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { plan } from '#planning/plan.ts'
import { sampleCandidates, sampleRequest } from '#planning/testing/sample-trip.ts'
import { without } from './constraints.ts'
import { applyRelaxation } from './relaxations.ts'

const candidates = sampleCandidates({}, 6)
const limits = { iterations: 20, checks: 40 }

function refuse(wishes: Partial<PlanningRequestInput>): Extract<PlanningOutcome, { status: 'infeasible' }> {
  const request = sampleRequest(wishes)
  const outcome = plan({ request, candidates, limits, seed: 2 })
  if (outcome.status !== 'infeasible') throw new Error(`expected no plan, got ${outcome.status}`)
  for (const step of outcome.relaxations) {
    const relaxed = applyRelaxation(request, step)
    expect(plan({ request: relaxed, candidates, limits, seed: 2 }).status, JSON.stringify(step)).toBe('ok')
  }
  for (const { constraints, gap } of outcome.conflicts) {
    if (gap === null && outcome.conflicts.length === 1) {
      expect(plan({ request: without(request, constraints), candidates, limits, seed: 2 }).status).toBe('ok')
    }
  }
  return outcome
}

const kindsOf = ({ conflicts }: ReturnType<typeof refuse>) =>
  conflicts.map(({ constraints }) => constraints.map(({ kind }) => kind).sort())

describe('the explanation of an infeasible request', () => {
  it('names only the budget when only money is missing', () => {
    const refused = refuse({ budget: 200_000 })
    expect(kindsOf(refused)).toEqual([['budget']])
    expect(refused.relaxations[0]?.type).toBe('raise-budget')
  })

  it('names an appointment together with the lunch that it displaces', () => {
    const refused = refuse({
      appointments: [{ id: 'long', stopId: 'north', date: '2026-04-14', start: '10:00', end: '16:00' }],
    })
    expect(kindsOf(refused)).toEqual([['appointment', 'meal']])
    expect(refused.relaxations.map(({ type }) => type).sort()).toEqual(['drop-appointment', 'drop-meal'])
  })

  it('offers a longer day when dinner does not fit', () => {
    const refused = refuse({ dayWindow: { start: '09:00', end: '17:30' } })
    expect(kindsOf(refused)).toEqual([['day-window', 'meal']])
    expect(refused.relaxations.map(({ type }) => type)).toContain('widen-day')
  })

  it('reports a missing bed, leg or cuisine without a search', () => {
    expect(refuse({ lodging: { kinds: ['castle'] } }).conflicts.map(({ gap }) => gap?.kind)).toEqual([
      'no-bed',
      'no-bed',
    ])
    expect(refuse({ cuisines: ['martian'] })).toMatchObject({
      conflicts: [{ gap: { kind: 'cuisine-unknown', cuisine: 'martian' } }],
      relaxations: [{ type: 'drop-cuisine', cuisine: 'martian' }],
    })
    const noWay = refuse({ transport: { between: ['ferry'], local: ['walk', 'taxi'] } })
    expect(noWay.conflicts.map(({ gap }) => gap?.kind)).toEqual(['no-way', 'no-way', 'no-way'])
  })
})
