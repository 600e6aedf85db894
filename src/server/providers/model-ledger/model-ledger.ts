// What calls to models cost, kept for budgets and for the admin.

import type { ModelFailureKind } from '#contract/model-failure.ts'

export interface ModelCall {
  provider: string
  model: string
  /** Tool rounds, or the reply. */
  purpose: 'tools' | 'reply'
  userId: string | null
  runId: string | null
  inputTokens: number
  outputTokens: number
  /** Millionths of a US dollar; null where the price is not known. */
  costMicroUsd: number | null
  ms: number
  firstTokenMs: number | null
  outcome: 'ok' | 'aborted' | ModelFailureKind
  /** Why it failed. */
  detail: string | null
}

export interface ModelLedger {
  /** Never throws: a call that cannot be recorded is still an answer. */
  record(call: ModelCall): Promise<void>
  /** Tokens of this user since midnight UTC. Never throws: 0 when the store is unavailable. */
  tokensToday(userId: string): Promise<number>
}
