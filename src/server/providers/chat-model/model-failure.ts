// How calls to chat models fail, and what can be done about each.

import type { ModelFailureKind } from '#contract/model-failure.ts'

interface Remedy {
  /** Further tries with the same model. */
  retries: number
  /** Milliseconds for which the model is then left out; 0 = the failure says nothing about the next request. */
  pauseMs: number
}

export const remedies: Readonly<Record<ModelFailureKind, Remedy>> = {
  unreachable: { retries: 1, pauseMs: 20_000 },
  slow: { retries: 0, pauseMs: 30_000 },
  stalled: { retries: 1, pauseMs: 10_000 },
  'cut-off': { retries: 1, pauseMs: 0 },
  overloaded: { retries: 2, pauseMs: 15_000 },
  'rate-limited': { retries: 1, pauseMs: 10_000 },
  'over-budget': { retries: 0, pauseMs: 0 },
  'no-credit': { retries: 0, pauseMs: 300_000 },
  denied: { retries: 0, pauseMs: 300_000 },
  'no-model': { retries: 0, pauseMs: 300_000 },
  'too-long': { retries: 0, pauseMs: 0 },
  rejected: { retries: 0, pauseMs: 0 },
  filtered: { retries: 0, pauseMs: 0 },
  length: { retries: 0, pauseMs: 0 },
  empty: { retries: 1, pauseMs: 0 },
  'bad-call': { retries: 1, pauseMs: 0 },
  'no-tools': { retries: 1, pauseMs: 0 },
  broken: { retries: 0, pauseMs: 60_000 },
}

/** Some servers repeat the key that they refuse. */
const keys = /\b(?:sk|key|api)-[\w-]{6,}/gi

export class ModelFailure extends Error {
  override readonly name = 'ModelFailure'
  readonly kind: ModelFailureKind
  /** As the server asked; null where it did not. */
  readonly retryAfterMs: number | null

  /** `detail` is for the log and the admin: it may quote the server, never a key. */
  constructor(kind: ModelFailureKind, detail: string, options: { retryAfterMs?: number | null; cause?: unknown } = {}) {
    super(`${kind}: ${detail.replaceAll(keys, '[key]')}`, { cause: options.cause })
    this.kind = kind
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}

/** SDKs wrap what their fetch throws: the failure is looked for among the causes. */
export function modelFailureIn(error: unknown): ModelFailure | null {
  let cause = error
  for (let depth = 0; depth < 6 && cause instanceof Error; depth++) {
    if (isModelFailure(cause)) return cause
    cause = cause.cause
  }
  return null
}

function isModelFailure(error: Error): error is ModelFailure {
  return error.name === 'ModelFailure'
}
