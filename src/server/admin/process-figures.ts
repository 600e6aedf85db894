// The main figures of the metrics of this process, for people.
import type { ProcessFigures } from '#contract/usage.ts'
import type { Metrics } from '../observability/metrics.ts'

interface Sample {
  labels: Partial<Record<string, string | number>>
  value: number
  metricName?: string
}

const ourFaults = new Set(['INTERNAL', 'DEPENDENCY_UNAVAILABLE', 'STORAGE_UNAVAILABLE'])
const goodOutcomes = new Set(['ok', 'shared', 'skipped', 'cached', 'stale'])
const mostPaths = 8

export async function readProcessFigures({
  registry,
  procedureSeconds,
  jobSeconds,
  cacheLookups,
  providerCalls,
  liveRuns,
  sockets,
}: Metrics): Promise<ProcessFigures> {
  const samplesOf = async (metric: { get(): Promise<{ values: Sample[] }> }) => (await metric.get()).values
  const single = async (name: string) => {
    const metric = registry.getSingleMetric(name)
    return metric ? ((await samplesOf(metric))[0]?.value ?? null) : null
  }
  const [calls, jobs, lookups, outside, runs, open] = await Promise.all(
    [procedureSeconds, jobSeconds, cacheLookups, providerCalls, liveRuns, sockets].map(samplesOf),
  )
  const counts = named(calls, 'journeyon_procedure_seconds_count')
  const jobCounts = named(jobs, 'journeyon_job_seconds_count')
  const startSeconds = await single('process_start_time_seconds')
  const delay = await single('nodejs_eventloop_lag_p99_seconds')
  return {
    startedAt: new Date((startSeconds ?? 0) * 1000).toISOString(),
    memoryBytes: await single('process_resident_memory_bytes'),
    eventLoopMs: delay === null ? null : Math.round(delay * 1000),
    sockets: sum(open),
    liveRuns: sum(runs),
    calls: {
      count: sum(counts),
      failed: sum(counts.filter(({ labels }) => ourFaults.has(String(labels.code)))),
      medianMs: quantileMs(calls, 0.5),
      p95Ms: quantileMs(calls, 0.95),
    },
    busiest: busiestPaths(calls),
    caches: cachesOf(lookups ?? []),
    jobs: { count: sum(jobCounts), failed: sum(jobCounts.filter(({ labels }) => labels.outcome === 'failed')) },
    providers: {
      count: sum(outside),
      failed: sum(outside?.filter(({ labels }) => !goodOutcomes.has(String(labels.outcome)))),
    },
  }
}

function named(samples: readonly Sample[] | undefined, metricName: string): Sample[] {
  return samples?.filter((sample) => sample.metricName === metricName) ?? []
}

function sum(samples: readonly Sample[] | undefined): number {
  return samples?.reduce((total, { value }) => total + value, 0) ?? 0
}

/** The upper bound of the bucket in which the quantile lies; null without a measurement, or beyond the last bound. */
function quantileMs(samples: readonly Sample[] | undefined, quantile: number): number | null {
  const buckets = new Map<number, number>()
  for (const { labels, value } of named(samples, 'journeyon_procedure_seconds_bucket')) {
    const bound = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le)
    buckets.set(bound, (buckets.get(bound) ?? 0) + value)
  }
  const total = buckets.get(Number.POSITIVE_INFINITY) ?? 0
  if (total === 0) return null
  const bounds = [...buckets.keys()].toSorted((a, b) => a - b)
  const bound = bounds.find((each) => (buckets.get(each) ?? 0) >= total * quantile)
  return bound === undefined || !Number.isFinite(bound) ? null : Math.round(bound * 1000)
}

function busiestPaths(samples: readonly Sample[] | undefined): ProcessFigures['busiest'] {
  const paths = Map.groupBy(samples ?? [], ({ labels }) => String(labels.path))
  return [...paths]
    .map(([path, own]) => ({
      path,
      count: sum(named(own, 'journeyon_procedure_seconds_count')),
      seconds: sum(named(own, 'journeyon_procedure_seconds_sum')),
      p95Ms: quantileMs(own, 0.95),
    }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, mostPaths)
}

function cachesOf(samples: readonly Sample[]): ProcessFigures['caches'] {
  const caches = Map.groupBy(samples, ({ labels }) => String(labels.cache))
  return [...caches].map(([cache, own]) => ({
    cache,
    hits: sum(own.filter(({ labels }) => labels.outcome === 'hit')),
    lookups: sum(own),
  }))
}
