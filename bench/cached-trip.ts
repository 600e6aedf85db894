// A trip read from the cache and from PostgreSQL, five rounds; prints medians and the ratio round by round.
import { loadavg } from 'node:os'
import { cacheRatiosOf, compareCache } from './cache/compare.ts'
import { median } from './processes.ts'

const sizes = [
  { items: 15, tasks: 8 },
  { items: 120, tasks: 40 },
]
for (const comparison of await compareCache(sizes, { rounds: 5, ms: 2000 })) {
  const { items, tasks, cached, uncached } = comparison
  const ratios = cacheRatiosOf(comparison)
  process.stdout.write(
    `${items} items, ${tasks} tasks: cached ${median(cached).toFixed(0)}/s, uncached ${median(uncached).toFixed(0)}/s, ` +
      `ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}), load ${loadavg()[0]?.toFixed(1)}\n`,
  )
}
