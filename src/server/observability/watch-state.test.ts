import { expect, test } from 'vitest'
import { createMetrics, lookupIn } from './metrics.ts'
import { watchState } from './watch-state.ts'

test('shows dependencies and jobs when somebody looks, and asks outside servers once for looks that follow', async () => {
  const metrics = createMetrics()
  let probes = 0
  watchState(metrics, {
    dependencies: async () => {
      probes += 1
      return [
        { name: 'database', status: 'up' },
        { name: 'mail', status: 'down' },
      ]
    },
    queues: async () => [{ name: 'send-mail', waiting: 3, active: 1, failed: 2 }],
  })
  await metrics.registry.metrics()
  const text = await metrics.registry.metrics()
  expect(probes).toBe(1)
  expect(text).toContain('journeyon_dependency_up{dependency="mail"} 0')
  expect(text).toContain('journeyon_jobs{job="send-mail",state="failed"} 2')
})

test('is there without a database, too', async () => {
  const metrics = createMetrics()
  lookupIn(metrics, 'sessions')(true)
  watchState(metrics, { dependencies: async () => [], queues: () => Promise.reject(new Error('away')) })
  const text = await metrics.registry.metrics()
  expect(text).not.toContain('journeyon_jobs{')
  expect(text).toContain('journeyon_cache_lookups_total{cache="sessions",outcome="hit"} 1')
})
