import type { RateAnswer } from '#contract/travel/exchange-rate.ts'

export interface ExchangeRates {
  /** One table with all the currencies this source knows, for planning and for display; not what a bank will charge. */
  latest(options?: { signal?: AbortSignal }): Promise<RateAnswer>
}
