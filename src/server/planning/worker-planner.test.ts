import { afterAll, describe, expect, it } from 'vitest'
import type { PlanInput } from '#planning/model/read-input.ts'
import { sampleCandidates, sampleRequest } from '#planning/testing/sample-trip.ts'
import { createWorkerPlanner } from './worker-planner.ts'

const planner = createWorkerPlanner({ threads: 1 })
afterAll(() => planner.close())

/** A city of `count` museums on a grid, three days, no lodging: enough work to be interrupted in. */
function museums(count: number, iterations: number): PlanInput {
  return {
    request: {
      origin: null,
      stops: [{ id: 'city', nights: 2, zone: 'Asia/Shanghai', position: { lat: 30.65, lng: 104.06 } }],
      startDate: '2026-12-01',
      party: { adults: 2 },
      currency: 'CNY',
      lodging: null,
      transport: { between: [], local: ['walk'] },
    },
    candidates: {
      currency: 'CNY',
      restaurants: [],
      lodgings: [],
      legs: [],
      places: Array.from({ length: count }, (_, index) => ({
        id: `museum-${index}`,
        stopId: 'city',
        position: { lat: 30.6 + (index % 20) * 0.005, lng: 104 + Math.floor(index / 20) * 0.005 },
        visitMinutes: 60,
        rating: 3 + (index % 20) / 10,
        tags: ['museum'],
      })),
      distance: {
        modes: [{ mode: 'walk', kmh: 4.5, overheadMinutes: 0, detour: 1.3, maxKm: 60, fare: null }],
        unknownMinutes: 30,
      },
    },
    limits: { iterations },
    seed: 7,
  }
}

it('plans in a thread and reports progress', async () => {
  const phases = new Set<string>()
  const outcome = await planner.plan(museums(30, 200), { onProgress: ({ phase }) => phases.add(phase) })
  expect(outcome.status).toBe('ok')
  expect(phases.size).toBeGreaterThan(1)
})

it('stops when it is aborted, and serves the next', async () => {
  const stop = new AbortController()
  const long = planner.plan(museums(300, 1_000_000), { signal: stop.signal })
  setTimeout(() => stop.abort(), 100)
  await expect(long).rejects.toMatchObject({ name: 'AbortError' })
  expect((await planner.plan(museums(10, 50))).status).toBe('ok')
})

it('answers nonsense as invalid', async () => {
  const input = { ...museums(1, 1), request: { ...museums(1, 1).request, startDate: 'tomorrow' } }
  expect((await planner.plan(input)).status).toBe('invalid')
})

it('plans after a thread was started ahead, and closes when none has done anything', async () => {
  const warm = createWorkerPlanner({ threads: 1 })
  warm.warmUp()
  warm.warmUp()
  expect((await warm.plan(museums(5, 20))).status).toBe('ok')
  await warm.close()
  const idle = createWorkerPlanner({ threads: 1 })
  idle.warmUp()
  await expect(idle.close()).resolves.toBeUndefined()
})

/** A stay of ten thousand years: no schema lets it in, and no thread is done with it. */
function endless() {
  const stay = { id: 's', lodgingId: 'north-l0', stopId: 'north', checkIn: '0001-01-01', checkOut: '9999-12-31' }
  const stays = Array.from({ length: 60 }, (_, index) => ({ ...stay, id: `s${index}`, rooms: 1 }))
  const [request, candidates] = [sampleRequest(), sampleCandidates({}, 3)]
  return { request, candidates, itinerary: { stopOrder: ['north', 'south'], days: [], stays, costs: [], total: 0 } }
}

describe('a job that does not end', () => {
  const tooMuchWork = { code: 'INVALID_INPUT', details: { issues: [{ rule: 'too_much_work' }] } }
  const serves = async (served: ReturnType<typeof createWorkerPlanner>) =>
    expect((await served.plan(museums(5, 20))).status).toBe('ok')

  it('is given up when its time is over, and its thread serves the next', async () => {
    // A search ends by itself after some seconds of work, on no machine within a tenth of one.
    const strict = createWorkerPlanner({ threads: 1, jobMs: 100 })
    await expect(strict.plan(museums(300, 1_000_000))).rejects.toMatchObject(tooMuchWork)
    await strict.close()
    // Work enough for a small plan.
    const patient = createWorkerPlanner({ threads: 1, jobMs: 4000 })
    await expect(patient.suggestFixes(endless())).rejects.toMatchObject(tooMuchWork)
    await serves(patient)
    await patient.close()
  })

  it('is given up when it takes too much memory', async () => {
    const small = createWorkerPlanner({ threads: 1, memoryMb: 64 })
    await expect(small.suggestFixes(endless())).rejects.toMatchObject(tooMuchWork)
    await serves(small)
    await small.close()
  })

  it('goes with its caller', async () => {
    const left = createWorkerPlanner({ threads: 1 })
    const caller = new AbortController()
    const work = left.suggestFixes(endless(), { signal: caller.signal })
    caller.abort()
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    await serves(left)
    await left.close()
  })

  it('leaves a thread to other accounts, however many of them one account has', async () => {
    const shared = createWorkerPlanner({ waitingPerAccount: 3 })
    const greedy = Array.from({ length: 5 }, () => shared.suggestFixes(endless(), { account: 'greedy' }))
    const endings = Promise.allSettled(greedy)
    expect((await shared.plan(museums(5, 20), { account: 'modest' })).status).toBe('ok')
    await shared.close()
    const reasons = (await endings).map((ending) => ending.status === 'rejected' && (ending.reason.code ?? 0))
    expect(reasons.filter((code) => code === 'RATE_LIMITED')).toHaveLength(1)
  })
})
