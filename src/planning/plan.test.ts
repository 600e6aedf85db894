import { describe, expect, it } from 'vitest'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import type { Plan, PlanningOutcome, PlanningProgress } from '#contract/planning/outcome.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { plan } from './plan.ts'
import { sampleCandidates, sampleRequest } from './testing/sample-trip.ts'
import { verify } from './verify.ts'

const limits = { iterations: 60 }

function planSample(
  request: Partial<PlanningRequestInput> = {},
  candidates: Partial<CandidatesInput> = {},
): PlanningOutcome {
  const asked = sampleRequest(request)
  const offered = sampleCandidates(candidates)
  const outcome = plan({ request: asked, candidates: offered, limits, seed: 5 })
  for (const { itinerary } of outcome.plans) {
    expect(verify({ request: asked, candidates: offered, itinerary })).toEqual([])
  }
  return outcome
}

function subjectsOf({ itinerary }: Plan): Set<string> {
  const ids = itinerary.days.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'visit' ? [item.placeId] : item.kind === 'meal' ? [item.restaurantId] : [])),
  )
  return new Set(ids)
}

describe('plan', () => {
  it('makes three plans that share at most half of their visits', () => {
    const { plans } = planSample({ mustSee: [], appointments: [] })
    expect(plans.map(({ intent }) => intent)).toEqual(['saver', 'balanced', 'comfort'])
    for (const [index, one] of plans.entries()) {
      for (const other of plans.slice(index + 1)) {
        const [a, b] = [subjectsOf(one), subjectsOf(other)]
        const shared = [...a].filter((id) => b.has(id)).length
        expect(shared).toBeLessThanOrEqual(Math.min(a.size, b.size) / 2)
      }
    }
    const totals = plans.map(({ itinerary }) => itinerary.total)
    expect(totals).toEqual([...totals].sort((a, b) => a - b))
  })

  it('is deterministic for a seed', () => {
    expect(planSample()).toEqual(planSample())
  })

  it('gives reasons for items and score parts that add up', () => {
    for (const { itinerary, reasons, score } of planSample().plans) {
      const ids = new Set(itinerary.days.flatMap(({ items }) => items.map(({ id }) => id)))
      for (const { itemId } of reasons) expect(ids.has(itemId) || itemId.startsWith('stay:')).toBe(true)
      expect(reasons).toContainEqual({ itemId: 'visit:north-p0', code: 'must-see', params: {} })
      expect(Object.values(score.parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score.total, 5)
    }
  })

  it.each([[[]], [['must-see' as const]]])('visits a must-see whose kind is avoided (soft: %j)', (soft) => {
    const wanted = sampleCandidates().places.filter(({ id }) => id === 'north-p0')
    const { plans } = planSample({ soft, interests: [], avoid: { ids: [], tags: wanted.flatMap(({ tags }) => tags) } })
    expect(plans).not.toEqual([])
    for (const plan of plans) expect(subjectsOf(plan)).toContain('north-p0')
  })

  it('chooses the order of stops when it is free', () => {
    const { plans } = planSample({
      stops: [
        { id: 'south', nights: 2, zone: 'Asia/Shanghai' },
        { id: 'north', nights: 2, zone: 'Asia/Shanghai' },
      ],
      stopOrder: 'any',
    })
    // The opera is in the north on the second day.
    expect(plans.map(({ itinerary }) => itinerary.stopOrder)).toEqual([
      ['north', 'south'],
      ['north', 'south'],
      ['north', 'south'],
    ])
  })

  it('uses the own car for every move or for none', () => {
    const legs = sampleCandidates().legs.map((leg, index) =>
      index % 3 === 0
        ? {
            ...leg,
            mode: 'drive' as const,
            departs: null,
            arrives: null,
            fromTerminal: undefined,
            toTerminal: undefined,
          }
        : leg,
    )
    const between = ['flight', 'train', 'drive'] as const
    const { plans } = planSample({ transport: { between: [...between], local: ['walk', 'taxi', 'transit'] } }, { legs })
    expect(plans).toHaveLength(3)
    const onlyDriving = planSample({ transport: { between: ['drive'], local: ['walk', 'taxi', 'transit'] } }, { legs })
    const modes = onlyDriving.plans.flatMap(({ itinerary }) =>
      itinerary.days.flatMap(({ items }) => items.map(({ travel }) => travel?.mode)),
    )
    expect(modes).toContain('transit')
    expect(modes).not.toContain('taxi')
  })

  it('plans without opening hours, positions, budget and appointments', () => {
    const { places, restaurants } = sampleCandidates()
    const bare = <T extends object>(all: readonly T[]) =>
      all.map((each) => ({ ...each, position: undefined, hours: { weekly: null }, specialHours: undefined }))
    const outcome = planSample(
      { budget: null, appointments: [], stopOrder: 'any' },
      { places: bare(places), restaurants: bare(restaurants) },
    )
    expect(outcome.plans).toHaveLength(3)
  })

  it('reports an impossible budget and the amount that suffices', () => {
    const outcome = planSample({ budget: 150_000 })
    if (outcome.status !== 'infeasible') throw new Error('expected no plan')
    expect(outcome.conflicts.flatMap(({ constraints }) => constraints.map(({ kind }) => kind))).toContain('budget')
    const raise = outcome.relaxations.find(({ type }) => type === 'raise-budget')
    if (raise?.type !== 'raise-budget') throw new Error('expected a sum')
    expect(planSample({ budget: 150_000 + raise.by }).status).toBe('ok')
  })

  it('reports a must-see that never opens', () => {
    const places = sampleCandidates().places.map((place) =>
      place.id === 'north-p0' ? { ...place, hours: { weekly: Array.from({ length: 7 }, () => []) } } : place,
    )
    expect(planSample({}, { places })).toMatchObject({
      status: 'infeasible',
      conflicts: [{ gap: { kind: 'never-open', placeId: 'north-p0' } }],
      relaxations: [{ type: 'drop-must-see', placeId: 'north-p0' }],
    })
  })

  it('reports soft constraints that it cannot meet', () => {
    const { plans } = planSample({ cuisines: ['martian'], soft: ['cuisines'] })
    expect(plans[0]?.unmetPreferences).toEqual([{ constraint: 'cuisines', params: { cuisine: 'martian' } }])
  })

  it('obeys the abort signal and reports progress', () => {
    const input = { request: sampleRequest(), candidates: sampleCandidates(), limits, seed: 1 }
    expect(() => plan(input, { signal: AbortSignal.abort() })).toThrow(expect.objectContaining({ name: 'AbortError' }))
    const signal = { aborted: false }
    const stopSoon = ({ phase }: PlanningProgress) => {
      signal.aborted = phase === 'scheduling'
    }
    expect(() => plan(input, { signal, onProgress: stopSoon })).toThrow(expect.objectContaining({ name: 'AbortError' }))
    const seen: number[] = []
    plan(input, { onProgress: ({ done }) => seen.push(done) })
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
  })
})
