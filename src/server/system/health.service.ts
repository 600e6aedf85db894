// Is the product well, and each thing it stands on: asked when somebody looks, never in the way of a request.
import type { Health } from '#contract/admin.ts'
import { abortable } from '../kernel/abortable.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { Dependency, DependencyHealth } from './dependency.ts'

const probeLimitMs = 3000
/** So long after the last write that the database could not store it is called degraded. */
const storageFaultMs = 60_000

export interface HealthServiceDeps {
  clock: Clock
  version: string
  dependencies: Dependency[]
}
export type HealthService = ReturnType<typeof createHealthService>

export function createHealthService({ clock, version, dependencies }: HealthServiceDeps) {
  const startedAt = clock.now().toISOString()
  let looking: Promise<Health> | null = null
  let storageFaultAt = Number.NEGATIVE_INFINITY
  const vital = dependencies.filter(({ isVital }) => isVital)

  const check = async (looked: Dependency[]): Promise<Health> => {
    const isFull = clock.now().getTime() - storageFaultAt < storageFaultMs
    const results = (await Promise.all(looked.map(examine))).map((result) =>
      isFull && result.name === 'database' && result.status === 'up'
        ? { ...result, status: 'degraded' as const, detail: `${result.detail}; cannot store` }
        : result,
    )
    const isDown = looked.some(({ isVital }, index) => isVital && results[index]?.status === 'down')
    const status = isDown ? 'down' : results.every((result) => result.status === 'up') ? 'up' : 'degraded'
    return { status, version, startedAt, dependencies: results }
  }

  /** Those who ask while a look is under way are given its answer: many probes cost as much as one. */
  const checkVitalOnce = (): Promise<Health> => {
    looking ??= check(vital).finally(() => {
      looking = null
    })
    return looking
  }

  return {
    version,
    /** Whether mails leave this server; else they wait for the admin. */
    sendsMail: dependencies.some(({ name, mode }) => name === 'mail' && mode === 'external'),
    noteStorageFault(): void {
      storageFaultAt = clock.now().getTime()
    },
    /** Everything, with latencies. */
    check: () => check(dependencies),
    /** Also while nothing can be stored: what is there can be read. */
    isReady: async () => (await checkVitalOnce()).status !== 'down',
    /** What a probe without an account may know. */
    async checkVital() {
      const { status } = await checkVitalOnce()
      return { status, version }
    },
  }
}

async function examine({ name, mode, detail, probe, missing }: Dependency): Promise<DependencyHealth> {
  const away = missing?.() ?? []
  if (away.length > 0)
    return { name, mode, detail: `${detail}; without ${away.join(', ')}`, status: 'degraded', latencyMs: null }
  if (!probe) return { name, mode, detail, status: 'up', latencyMs: null }
  const started = performance.now()
  const signal = AbortSignal.timeout(probeLimitMs)
  try {
    await abortable(probe(signal), signal)
    return { name, mode, detail, status: 'up', latencyMs: Math.round((performance.now() - started) * 10) / 10 }
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown'
    return { name, mode, detail: `${detail}: ${reason}`, status: 'down', latencyMs: null }
  }
}
