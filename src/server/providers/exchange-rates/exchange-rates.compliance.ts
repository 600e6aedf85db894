// What every source of exchange rates must keep to.
import { expect, it } from 'vitest'
import { rateAnswerSchema } from '#contract/travel/exchange-rate.ts'
import { convertMoney } from './convert-money.ts'
import type { ExchangeRates } from './exchange-rates.ts'

/** The currencies of the guides' countries. */
const needed = 'AED AUD CNY EGP EUR GBP HKD IDR ISK JPY KRW SGD THB TRY USD'.split(' ')

export function itKeepsToExchangeRates(open: () => ExchangeRates) {
  it('has one dated table with the currencies of all guides', async () => {
    const { items } = rateAnswerSchema.parse(await open().latest())
    expect(items.length).toBe(1)
    for (const [table] of [items]) {
      if (!table) throw new Error('no table')
      for (const currency of needed) {
        const there = convertMoney(table, { amount: 1_000_000, currency: 'CNY' }, currency)
        const back = there && convertMoney(table, there, 'CNY')
        expect(Math.abs((back?.amount ?? 0) / 1_000_000 - 1)).toBeLessThan(0.001)
      }
    }
  })

  it('obeys the signal', async () => {
    await expect(open().latest({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })
}
