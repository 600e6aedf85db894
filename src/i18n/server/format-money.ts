import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import { majorUnits } from '#contract/money-arithmetic.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** Major units from which an estimate is shown without decimals: it is not known to the cent. */
const roundFrom = 100

/** `¥3,000`, `€22.50`; whole amounts have no decimals. */
export function formatMoney(money: Money, locale: Locale): string {
  const amount = majorUnits(money)
  const isRounded = Math.abs(amount) >= roundFrom
  const key = `${locale} ${money.currency} ${isRounded}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: money.currency,
      trailingZeroDisplay: 'stripIfInteger',
      ...(isRounded && { maximumFractionDigits: 0 }),
    })
  formats.set(key, format)
  return format.format(amount)
}
