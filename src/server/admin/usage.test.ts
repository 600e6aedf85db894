import { beforeAll, expect, test } from 'vitest'
import { type Caller, createCallerAs, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, modelCalls } from '../db/schema/index.ts'
import { createMetrics } from '../observability/metrics.ts'
import { readProcessFigures } from './process-figures.ts'

const now = new Date('2026-11-26T08:00:00Z')
const opened = useTestContainer({ clock: { now: () => now } })
let admin: Caller

beforeAll(async () => {
  const { container } = opened
  admin = createCallerAs(container, await createUser(container, { role: 'admin' }))
  const [lin, wei] = [await createUser(container), await createUser(container)]
  const entry = (day: string, actorId: string, action: string, after?: Record<string, unknown>) => ({
    at: new Date(`${day}T23:59:59Z`),
    ...{ actorId, action, after, actorKind: 'user' as const, entityId: 'x', entity: action.split('.')[0] ?? '' },
  })
  const { db } = container.database
  await db
    .insert(auditEntries)
    .values([
      entry('2026-11-18', lin.userId, 'trip.created'),
      entry('2026-11-20', lin.userId, 'user.registered'),
      entry('2026-11-20', lin.userId, 'trip.created'),
      entry('2026-11-20', wei.userId, 'trip.duplicated'),
      entry('2026-11-21', lin.userId, 'run.started'),
      entry('2026-11-21', lin.userId, 'run.ended', { status: 'completed' }),
      entry('2026-11-21', lin.userId, 'run.ended', { status: 'failed' }),
      { ...entry('2026-11-21', wei.userId, 'proposal.expired'), actorKind: 'system' as const },
    ])
  const call = {
    provider: 'openai',
    model: 'm',
    purpose: 'reply' as const,
    ms: 1,
    createdAt: new Date('2026-11-21T00:00:00Z'),
  }
  await db.insert(modelCalls).values([
    { ...call, inputTokens: 2_000_000_000, outputTokens: 5, outcome: 'ok' },
    { ...call, inputTokens: 2_000_000_000, outputTokens: 5, outcome: 'overloaded' },
  ])
})

test('shows people, trips, runs, tokens and errors by day, also days without any', async () => {
  const { days, people: different } = await admin.admin.usage({ days: 7 })
  expect(days.map(({ day }) => day)).toEqual(['20', '21', '22', '23', '24', '25', '26'].map((day) => `2026-11-${day}`))
  expect(days[0]).toMatchObject({ people: 2, newPeople: 1, trips: 2, runs: 0, inputTokens: 0 })
  expect(days[1]).toEqual({
    ...{ day: '2026-11-21', people: 1, newPeople: 0, trips: 0, runs: 1, failedRuns: 1, failedCalls: 1 },
    ...{ inputTokens: 4_000_000_000, outputTokens: 10 },
  })
  expect(days[3]).toMatchObject({ people: 0, trips: 0 })
  expect(different).toBe(2)
  expect((await admin.admin.usage({ days: 30 })).days.at(-9)).toMatchObject({ day: '2026-11-18', trips: 1 })
})

test('reads the main figures of the process from its metrics', async () => {
  const metrics = createMetrics()
  for (let index = 0; index < 19; index++) metrics.procedureSeconds.observe({ path: 'trips.get', code: 'OK' }, 0.004)
  metrics.procedureSeconds.observe({ path: 'trips.create', code: 'INTERNAL' }, 20)
  metrics.procedureSeconds.observe({ path: 'trips.get', code: 'NOT_FOUND' }, 0.001)
  metrics.cacheLookups.inc({ cache: 'session', outcome: 'hit' }, 3)
  metrics.cacheLookups.inc({ cache: 'session', outcome: 'miss' })
  metrics.jobSeconds.observe({ job: 'mail', outcome: 'failed' }, 1)
  metrics.providerCalls.inc({ provider: 'weather', outcome: 'ok' })
  metrics.providerCalls.inc({ provider: 'weather', outcome: 'timeout' })
  metrics.sockets.inc()
  const figures = await readProcessFigures(metrics)
  expect(figures).toMatchObject({
    calls: { count: 21, failed: 1, medianMs: 5, p95Ms: 5 },
    busiest: [
      { path: 'trips.create', count: 1, p95Ms: null, seconds: 20 },
      { path: 'trips.get', count: 20, p95Ms: 5 },
    ],
    caches: [{ cache: 'session', hits: 3, lookups: 4 }],
    jobs: { count: 1, failed: 1 },
    providers: { count: 2, failed: 1 },
    sockets: 1,
    liveRuns: 0,
  })
  expect(figures.memoryBytes).toBeGreaterThan(0)
  expect(await readProcessFigures(createMetrics())).toMatchObject({ calls: { count: 0, medianMs: null }, busiest: [] })
})

test('is for admins only', async () => {
  const { container } = opened
  const caller = createCallerAs(container, await createUser(container))
  expect((await failureOf(caller.admin.usage({})))?.code).toBe('FORBIDDEN')
})
