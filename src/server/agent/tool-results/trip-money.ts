// Amounts of any currency in that of the trip.
import type { Money } from '#contract/money.ts'
import { convertMoney } from '../../providers/exchange-rates/convert-money.ts'
import type { ExchangeRates } from '../../providers/exchange-rates/exchange-rates.ts'

export interface TripMoney {
  currency: string
  /** null where no rate is known. */
  convert(money: Money): Money | null
  /** Unconverted where no rate is known. */
  show(money: Money): Money
}

export async function openTripMoney(
  exchangeRates: ExchangeRates,
  currency: string,
  signal: AbortSignal,
): Promise<TripMoney> {
  const [table] = (await exchangeRates.latest({ signal })).items
  const convert = (money: Money) => {
    if (money.currency === currency) return money
    return table ? convertMoney(table, money, currency) : null
  }
  return { currency, convert, show: (money) => convert(money) ?? money }
}
