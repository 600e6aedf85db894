// Frankfurter (api.frankfurter.dev): the European Central Bank's reference rates, new on working days; no key.
import { z } from 'zod'
import type { RateAnswer, RateTable } from '#contract/travel/exchange-rate.ts'
import type { Clock } from '../../clock/clock.ts'
import { rateBetween } from '../../exchange-rates/convert-money.ts'
import type { ExchangeRates } from '../../exchange-rates/exchange-rates.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { withBuiltIn } from '../../resilience/with-built-in.ts'

const schema = z.object({
  base: z.string().length(3),
  date: z.iso.date(),
  rates: z.record(z.string().length(3), z.number().positive()),
})

export function createFrankfurter(vendor: Vendor, http: VendorHttp, clock: Clock): LiveCall<void, RateAnswer> {
  return vendor.live({
    name: 'rates',
    keyOf: () => 'latest',
    freshSeconds: 6 * 3600,
    staleSeconds: 3 * 86_400,
    async call(_, signal) {
      const table = await http.getJson({ path: 'v1/latest', query: { base: 'EUR' }, schema, signal })
      return {
        items: [{ ...table, estimated: [] }],
        source: { name: 'Frankfurter (ECB)', url: 'https://frankfurter.dev', kind: 'live' },
        checkedAt: clock.now().toISOString(),
      }
    },
  })
}

/** The bank publishes some thirty currencies; the rest come from the shipped table by way of the dollar, and are marked. */
export function createLiveRates(live: LiveCall<void, RateAnswer>, shipped: ExchangeRates): ExchangeRates {
  const ask = withBuiltIn([live], (_, options) => shipped.latest(options))
  return {
    async latest(options) {
      const [answer, older] = await Promise.all([ask(undefined, options), shipped.latest(options)])
      const [table] = answer.items
      const [supplement] = older.items
      if (answer.source.kind !== 'live' || !table || !supplement) return answer
      return { ...answer, items: [complete(table, supplement)] }
    },
  }
}

function complete(table: RateTable, supplement: RateTable): RateTable {
  const dollar = table.rates.USD
  if (dollar === undefined) return table
  const missing = Object.keys(supplement.rates).filter(
    (currency) => currency !== table.base && !(currency in table.rates),
  )
  const guessed = missing.flatMap((currency): [string, number][] => {
    const rate = rateBetween(supplement, 'USD', currency)
    return rate === null ? [] : [[currency, dollar * rate]]
  })
  return {
    ...table,
    rates: { ...table.rates, ...Object.fromEntries(guessed) },
    estimated: guessed.map(([name]) => name),
  }
}
