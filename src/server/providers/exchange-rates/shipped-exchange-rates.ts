import { shippedRates } from '../shipped-data/exchange-rates/rate-table.ts'
import type { ExchangeRates } from './exchange-rates.ts'

/** Answers without a network, dated and marked as an estimate. */
export function createShippedExchangeRates(): ExchangeRates {
  return {
    latest: async ({ signal } = {}) => {
      signal?.throwIfAborted()
      const source = { name: 'JourneyOn rate table', kind: 'estimated' } as const
      return { items: [shippedRates], source, checkedAt: `${shippedRates.date}T00:00:00.000Z` }
    },
  }
}
