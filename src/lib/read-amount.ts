// Amounts as people say them: 两万五, 2.5万, 680元, "2k", "€1,200".
import { digitsForAmounts } from '#contract/amount-words.ts'
import { chineseNumberOf } from '#contract/chinese-number.ts'
import { currencyOf } from '#contract/currency-words.ts'
import { readDecimal } from './read-decimal.ts'

const scales: Record<string, number> = {
  百: 100,
  千: 1000,
  k: 1000,
  thousand: 1000,
  万: 10_000,
  w: 10_000,
  亿: 1e8,
  m: 1e6,
  million: 1e6,
}
const scaled =
  /^(?<digits>[\d.,\s_'’]*\d)\s*(?<scale>百|千|k|thousand|万|w|亿|m|million)(?:(?<tail>[1-9一二三四五六七八九])|(?<rest>\d{3,4}|[一二两三四五六七八九零\d]?[千百].*))?$/u
const inWords = /^[零一二两三四五六七八九十百千万]+$/u
/** What stands around the number. */
const framed =
  /^(?<before>[^\d零一二两三四五六七八九十百千万.,]*?)\s*(?<number>[\d零一二两三四五六七八九十].*?)\s*(?<after>[^\d零一二两三四五六七八九十百千万亿\s.,'’][^\d]*)?$/u

/**
 * An amount in major units of `currency`. Empty = null. Invalid = undefined, also where another currency is named, and what can
 * be read in two ways (see `readDecimal`).
 */
export function readAmount(text: string, currency: string, options: { fractionDigits?: number } = {}) {
  const plain = digitsForAmounts(text.normalize('NFKC').trim().toLowerCase())
  const number = readNumber(plain, options)
  if (number !== undefined) return number
  const { before = '', number: middle = '', after = '' } = framed.exec(plain)?.groups ?? {}
  if (middle === '' || ![before, after].every((word) => isCurrency(word.trim(), currency))) return undefined
  return readNumber(middle, options) ?? undefined
}

function readNumber(text: string, options: { fractionDigits?: number }): number | null | undefined {
  const decimal = readDecimal(text, options)
  if (decimal !== undefined) return decimal
  if (inWords.test(text)) return chineseNumberOf(text) ?? undefined
  const { digits, scale, tail, rest } = scaled.exec(text)?.groups ?? {}
  const factor = scales[scale ?? '']
  const value = digits === undefined ? undefined : readDecimal(digits, { fractionDigits: 3 })
  if (typeof value !== 'number' || factor === undefined) return undefined
  // 1万5 and 2w5: the next smaller unit.
  if (tail !== undefined) return value * factor + (readSmall(tail) ?? 0) * (factor / 10)
  const more = rest === undefined ? 0 : readNumber(rest, options)
  return typeof more === 'number' && more < factor ? value * factor + more : undefined
}

function readSmall(digit: string): number | null {
  return /\d/.test(digit) ? Number(digit) : chineseNumberOf(digit)
}

/** `$` and 元 stand for several currencies. */
const shared: readonly (readonly [words: RegExp, currencies: RegExp])[] = [
  [/^(?:\$|dollars?|bucks)$/, /D$|^(?:MXN|CLP|COP|ARS)$/],
  [/^(?:¥|元|圆|块钱?|yuan)$/, /^(?:CNY|JPY|TWD|HKD|MOP|SGD)$/],
]

function isCurrency(word: string, currency: string): boolean {
  if (word === '' || word === currency.toLowerCase() || currencyOf(word) === currency) return true
  return shared.some(([words, currencies]) => words.test(word) && currencies.test(currency))
}
