import type { RateAnswer } from '#contract/travel/exchange-rate.ts'

export interface ExchangeRates {
  /** Exactly one table, with all the currencies it can give. For planning and display; not what a bank will charge. */
  latest(options?: { signal?: AbortSignal }): Promise<RateAnswer>
}
