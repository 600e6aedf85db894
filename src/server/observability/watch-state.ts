// Figures that are read when somebody looks: what the product stands on, and the job queue.
import { Gauge } from 'prom-client'
import type { Metrics } from './metrics.ts'

type Status = 'up' | 'degraded' | 'down'

export interface StateSources {
  dependencies(): Promise<readonly { name: string; status: Status }[]>
  queues(): Promise<readonly { name: string; waiting: number; active: number; failed: number }[]>
}

/** Probes reach outside servers: looks that follow each other share one. */
const probedForMs = 30_000
const levels: Record<Status, number> = { up: 1, degraded: 0.5, down: 0 }

export function watchState({ registry }: Pick<Metrics, 'registry'>, { dependencies, queues }: StateSources): void {
  const registers = [registry]
  const probed = keepFor(probedForMs, dependencies)
  new Gauge({
    name: 'journeyon_dependency_up',
    help: 'What the product stands on, in this configuration: 1 up, 0.5 degraded, 0 down.',
    labelNames: ['dependency'],
    registers,
    async collect() {
      for (const { name, status } of await probed()) this.set({ dependency: name }, levels[status])
    },
  })
  new Gauge({
    name: 'journeyon_jobs',
    help: 'Background jobs of all processes by name and state (waiting, active, failed), counted once a minute.',
    labelNames: ['job', 'state'],
    registers,
    async collect() {
      // Without a database there is nothing to say, and the other figures matter all the more.
      const counted = await queues().catch(() => null)
      if (counted === null) return this.reset()
      for (const { name, ...states } of counted) {
        for (const [state, count] of Object.entries(states)) this.set({ job: name, state }, count)
      }
    },
  })
}

function keepFor<Answer>(ms: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let kept: { answer: Promise<Answer>; until: number } | null = null
  return () => {
    const now = performance.now()
    if (!kept || now >= kept.until) kept = { answer: ask(), until: now + ms }
    return kept.answer
  }
}
