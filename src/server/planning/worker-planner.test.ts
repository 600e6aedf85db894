import { afterAll, expect, it } from 'vitest'
import type { PlanInput } from '#planning/model/read-input.ts'
import { createWorkerPlanner } from './worker-planner.ts'

const planner = createWorkerPlanner(1)
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
  const warm = createWorkerPlanner(1)
  warm.warmUp()
  warm.warmUp()
  expect((await warm.plan(museums(5, 20))).status).toBe('ok')
  await warm.close()
  const idle = createWorkerPlanner(1)
  idle.warmUp()
  await expect(idle.close()).resolves.toBeUndefined()
})
