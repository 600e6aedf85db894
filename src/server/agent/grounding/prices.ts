// Amounts of money as texts state them, in both languages, in major units.
import { numberOf } from '../../providers/chat-model/rules/reading/text/numbers.ts'
import type { Claim } from './claim.ts'

const signs = '[¥￥€£$₩฿₫₹₱₺₽]'
/** In capitals: "try 2 dishes" is no price in lira. */
const codes =
  'CNY|RMB|EUR|USD|GBP|JPY|KRW|THB|SGD|HKD|TWD|MOP|AUD|NZD|CAD|CHF|SEK|NOK|DKK|ISK|CZK|PLN|HUF|RUB|INR|IDR|VND|MYR|PHP|AED|TRY|ILS|EGP|MAD|ZAR|BRL|MXN'
const english =
  'yuan|rmb|cny|eur|usd|gbp|jpy|euros?|dollars?|yen|pounds?|quid|bucks|francs?|rupees?|baht|ringgit|dong|pesos?|kron(?:er|or|a|e)|zlotys?|dirhams?|lira'
const chinese =
  '元|块钱|块(?=[/每一，。、；！）)\\s]|$)|人民币|欧元|美元|英镑|日元|日圆|韩元|韩币|港币|港元|台币|新台币|澳门元|泰铢|新币|澳元|加元|瑞士法郎|瑞郎|法郎|卢比|卢布|越南盾|林吉特|令吉|迪拉姆|里拉|比索|克朗'
const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+|,\d{1,2}(?!\d))?)`
const unit = String.raw`(?:\s?(?:万|[kK]\b))?`
const between = String.raw`\s?(?:[-–—~～至到]|to\b)\s?`
const range = `(?:(${number}${unit})${between}(?:${signs})?)?(${number}${unit})`
const numeral = '[一二两三四五六七八九十百千万]{1,8}'

const patterns: readonly RegExp[] = [
  new RegExp(String.raw`(?:${signs}|\b(?:${codes})\s?)\s?${range}`, 'gu'),
  new RegExp(String.raw`(?<![\d.,:])${range}\s?(?:(?:${codes}|${english})\b|€|₩|${chinese})`, 'gu'),
  new RegExp(`(?:(${numeral})[至到])?(${numeral})(?:${chinese})`, 'gu'),
]

export function pricesIn(text: string): Claim[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Claim[] => {
      const { 0: words, 1: low, 2: high = '', index } = match
      const end = { kind: 'price' as const, words, at: index, values: [amountOf(high)] }
      if (low === undefined) return [end]
      const from = words.indexOf(low)
      const rest = from + low.length
      // Both ends of a range are stated.
      return [
        { ...end, words: words.slice(0, rest), values: [amountOf(low)] },
        { ...end, words: words.slice(rest).replace(/^\s?(?:[-–—~～至到]|to)\s?/, ''), at: index + endOf(words, rest) },
      ]
    }),
  )
}

/** Where the second number of a range begins. */
function endOf(words: string, rest: number): number {
  return rest + (/^\s?(?:[-–—~～至到]|to)\s?/.exec(words.slice(rest))?.[0].length ?? 0)
}

function amountOf(text: string): number {
  const factor = /万$/.test(text) && /\d/.test(text) ? 10_000 : /[kK]$/.test(text) ? 1000 : 1
  const digits = factor === 1 ? text : text.slice(0, -1).trim()
  if (/^\d+,\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.')) * factor
  return (numberOf(digits) ?? Number.NaN) * factor
}
