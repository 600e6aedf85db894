// Amounts of any currency in that of the trip.
import type { Money } from '#contract/money.ts'
import { majorUnits, moneyOf } from '#contract/money-arithmetic.ts'
import { convertMoney } from '../../providers/exchange-rates/convert-money.ts'
import type { ExchangeRates } from '../../providers/exchange-rates/exchange-rates.ts'

export interface TripMoney {
  currency: string
  /** null where no rate is known. */
  convert(money: Money): Money | null
  /** For people: without false precision, and unconverted where no rate is known. */
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
  return {
    currency,
    convert,
    show: (money) => (money.currency === currency ? money : toWholeUnits(convert(money) ?? money)),
  }
}

/** Major units from which a converted amount has no decimals: rates move more than that. */
const wholeFrom = 100

function toWholeUnits(money: Money): Money {
  const major = majorUnits(money)
  return Math.abs(major) < wholeFrom ? money : moneyOf(Math.round(major), money.currency)
}
