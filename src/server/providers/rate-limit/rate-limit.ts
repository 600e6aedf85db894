export interface RateRule {
  name: string
  limit: number
  /** Length of the sliding window. */
  seconds: number
}

export interface RateLimit {
  /** Counts one use of `key`. `retryAfter` is in whole seconds, 0 when allowed. Never throws: a store that is away allows. */
  take(key: string, rule: RateRule): Promise<{ allowed: boolean; retryAfter: number }>
}
