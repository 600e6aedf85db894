import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createMetrics } from '../src/server/observability/metrics.ts'
import { watchState } from '../src/server/observability/watch-state.ts'
import { readQueries } from './services/prometheus.ts'

/** Written by Prometheus itself. */
const own = ['up']
const names = /\b(up|(?:journeyon|nodejs|process)_[a-z0-9_]+)\b/g

async function knownNames(): Promise<Set<string>> {
  const metrics = createMetrics()
  watchState(metrics, { dependencies: async () => [], queues: async () => [] })
  const exported = metrics.registry
    .getMetricsAsArray()
    .flatMap(({ name }) => [name, `${name}_bucket`, `${name}_count`, `${name}_sum`])
  return new Set([...own, ...exported])
}

test('panels and alerts name metrics that there are', async () => {
  const known = await knownNames()
  const alerts = await readFile(new URL('../ops/prometheus/alerts.yml', import.meta.url), 'utf8')
  const expressions = [...alerts.matchAll(/expr: (?:\|\n)?([\s\S]*?)\n {8}(?:for|labels):/g)].map(
    ([, expr = '']) => expr,
  )
  const queries = (await readQueries()).map(({ expr }) => expr)
  expect(expressions.length).toBeGreaterThan(10)
  expect(queries.length).toBeGreaterThan(25)
  const used = [...expressions, ...queries].flatMap((expr) => [...expr.matchAll(names)].map(([name]) => name))
  expect(used.filter((name) => !known.has(name))).toEqual([])
})

test('every metric of ours stands in a panel', async () => {
  const queries = (await readQueries()).map(({ expr }) => expr).join('\n')
  const ours = (await createMetrics().registry.getMetricsAsJSON()).map(({ name }) => name)
  expect(ours.filter((name) => name.startsWith('journeyon_') && !queries.includes(name))).toEqual([])
})
