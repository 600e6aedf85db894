// The budget of a trip: 预算3000, 3千以内, 人均1500元, $2,000, 500 euros, under 4k CNY.
import { numberOf } from './numbers.ts'

export interface StatedBudget {
  /** Major units. */
  amount: number
  /** null = the trip's own. */
  currency: string | null
  perPerson: boolean
}

const currencies: [RegExp, string][] = [
  [/^(?:元|块钱?|人民币|rmb|cny|yuan|¥|￥)$/i, 'CNY'],
  [/^(?:美元|美金|刀|usd|dollars?|bucks|\$|us\$)$/i, 'USD'],
  [/^(?:欧元|欧|eur|euros?|€)$/i, 'EUR'],
  [/^(?:日元|日圆|jpy|yen)$/i, 'JPY'],
  [/^(?:英镑|镑|gbp|pounds?|quid|£)$/i, 'GBP'],
  [/^(?:港币|港元|hkd)$/i, 'HKD'],
  [/^(?:泰铢|thb|baht)$/i, 'THB'],
  [/^(?:韩元|韩币|krw|won)$/i, 'KRW'],
  [/^(?:新币|新加坡元|sgd)$/i, 'SGD'],
]
const before = String.raw`(us\$|[$€£¥￥])`
const after = String.raw`(元|块钱?|人民币|美元|美金|刀|欧元|欧|日元|日圆|英镑|镑|港币|港元|泰铢|韩元|韩币|新币|新加坡元|(?:rmb|cny|yuan|usd|dollars?|bucks|eur|euros?|jpy|yen|gbp|pounds?|quid|hkd|thb|baht|krw|won|sgd)\b|[€£])`
/** Number words count only with a thousand after them: "two days" is not money. */
const number = String.raw`(\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千万]+|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?= (?:thousand|k)\b))`
const scale = String.raw`\s*(万|千|k\b|thousand\b)?`
const cue =
  '(?:预算|人均|每人|一共|总共|不超过|不要超过|控制在|最多|budget|under|below|within|max(?:imum)?|at most|up to|no more than|less than|spend|keep it)'

const patterns = [
  { pattern: new RegExp(`${before}\\s*${number}${scale}`, 'iu'), groups: { symbol: 1, number: 2, scale: 3 } },
  { pattern: new RegExp(`${number}${scale}\\s*${after}`, 'iu'), groups: { symbol: 3, number: 1, scale: 2 } },
  {
    pattern: new RegExp(
      `${cue}[^\\d一二两三四五六七八九十,，。;；]{0,14}?${number}${scale}(?!\\s*(?:天|日|晚|人|个|位|点|:|days?|nights?|people|o'clock|am\\b|pm\\b))`,
      'iu',
    ),
    groups: { symbol: 0, number: 1, scale: 2 },
  },
  {
    pattern: new RegExp(`${number}${scale}\\s*(?:以内|以下|左右|的?预算)`, 'iu'),
    groups: { symbol: 0, number: 1, scale: 2 },
  },
  {
    pattern: new RegExp(`${number}${scale}\\s+(?:budget|(?:in )?total|max)\\b`, 'iu'),
    groups: { symbol: 0, number: 1, scale: 2 },
  },
  // "3天 2人 3000": a large number at the very end, unless it is a year.
  { pattern: /[\s,，](?!20[2-4]\d\s*$)(\d{4,6})\s*$/u, groups: { symbol: 0, number: 1, scale: 0 } },
]

export function readBudget(text: string): StatedBudget | undefined {
  for (const { pattern, groups } of patterns) {
    const match = pattern.exec(text)
    const value = numberOf(match?.[groups.number])
    if (!match || value === null) continue
    const amount = value * (groups.scale ? scaleOf(match[groups.scale]) : 1)
    const currency = groups.symbol ? currencyOf(match[groups.symbol]) : null
    // A bare small number is a count of something else.
    if (amount < (currency ? 1 : 50)) continue
    return { amount, currency, perPerson: /人均|每人|每个人|一个人\s*\d|per person|\beach\b|\bpp\b|a head/i.test(text) }
  }
  return undefined
}

function scaleOf(word: string | undefined): number {
  if (!word) return 1
  return word === '万' ? 10_000 : 1000
}

function currencyOf(symbol: string | undefined): string | null {
  return currencies.find(([pattern]) => symbol && pattern.test(symbol))?.[1] ?? null
}
