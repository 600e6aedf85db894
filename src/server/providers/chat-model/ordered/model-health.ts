// How a model has been doing in this process: whether it is left out for now, and how it failed last.

import type { ModelFailureKind } from '#contract/model-failure.ts'
import type { Clock } from '../../clock/clock.ts'
import { type ModelFailure, remedies } from '../model-failure.ts'

export interface ModelFailureSeen {
  at: Date
  kind: ModelFailureKind
  detail: string
}

const keptFailures = 5

export function createModelHealth(clock: Clock) {
  let pausedUntil = 0
  let isFailing = false
  let failures: ModelFailureSeen[] = []
  const now = () => clock.now().getTime()
  return {
    isPaused: () => now() < pausedUntil,
    /** Whether the last call failed for a reason that the next one may meet as well. */
    isFailing: () => isFailing,
    /** Newest first. */
    failures: (): readonly ModelFailureSeen[] => failures,
    succeed() {
      pausedUntil = 0
      isFailing = false
    },
    fail({ kind, message, retryAfterMs }: ModelFailure) {
      failures = [{ at: clock.now(), kind, detail: message }, ...failures].slice(0, keptFailures)
      const { pauseMs } = remedies[kind]
      if (pauseMs === 0) return
      isFailing = true
      pausedUntil = now() + Math.max(pauseMs, retryAfterMs ?? 0)
    },
  }
}
export type ModelHealth = ReturnType<typeof createModelHealth>
