import type { Money } from '#contract/money.ts'
import { atRate } from '#contract/money-arithmetic.ts'
import type { RateTable } from '#contract/travel/exchange-rate.ts'

/** Units of `to` for one unit of `from`; null where the table lacks one of the two. */
export function rateBetween({ base, rates }: RateTable, from: string, to: string): number | null {
  const rateOf = (currency: string) => (currency === base ? 1 : rates[currency])
  const of = rateOf(from)
  const wanted = rateOf(to)
  return of === undefined || wanted === undefined ? null : wanted / of
}

export function convertMoney(table: RateTable, money: Money, to: string): Money | null {
  const rate = rateBetween(table, money.currency, to)
  return rate === null ? null : atRate(money, rate, to)
}
