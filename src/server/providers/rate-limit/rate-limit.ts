export interface RateRule {
  name: string
  limit: number
  /** Length of the sliding window. */
  seconds: number
}

export interface RateUse {
  allowed: boolean
  retryAfter: number
  /** How many are left, and the seconds until there are more; absent where nothing is counted. */
  remaining?: number
  reset?: number
}

export interface RateLimit {
  /** Counts one use of `key`. `retryAfter` is in whole seconds, 0 when allowed. Never throws: counts in this process while the store is unavailable. */
  take(key: string, rule: RateRule): Promise<RateUse>
}
