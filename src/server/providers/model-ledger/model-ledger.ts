// What calls to models cost, kept for budgets and for the admin.

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
  /** `ok`, `aborted`, or how it failed. */
  outcome: string
  /** Why it failed. */
  detail: string | null
}

export interface ModelLedger {
  /** Never throws: a call that cannot be recorded is still an answer. */
  record(call: ModelCall): Promise<void>
  /** Tokens of this user since midnight UTC. Never throws: 0 when the store is unavailable. */
  tokensToday(userId: string): Promise<number>
}
