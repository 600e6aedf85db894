import type { Money } from '#contract/money.ts'
import { majorUnits } from '#contract/money-arithmetic.ts'
import type { Language } from './language.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** `¥3,000`, `€22.50`: no decimals where there are none. */
export function moneyText(money: Money, language: Language): string {
  const key = `${language} ${money.currency}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
      style: 'currency',
      currency: money.currency,
      trailingZeroDisplay: 'stripIfInteger',
    })
  formats.set(key, format)
  return format.format(majorUnits(money))
}
