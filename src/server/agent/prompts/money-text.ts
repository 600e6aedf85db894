import type { Money } from '#contract/money.ts'
import { majorUnits } from '#contract/money-arithmetic.ts'
import type { Language } from './language.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** From here on the cents of an estimate say nothing. */
const roundFrom = 100

/** `¥3,000`, `€22.50`; no decimals where there are none, nor from a hundred on. */
export function moneyText(money: Money, language: Language): string {
  const amount = majorUnits(money)
  const isRound = Math.abs(amount) >= roundFrom
  const key = `${language} ${money.currency} ${isRound}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
      style: 'currency',
      currency: money.currency,
      trailingZeroDisplay: 'stripIfInteger',
      ...(isRound && { maximumFractionDigits: 0 }),
    })
  formats.set(key, format)
  return format.format(amount)
}
