// Amounts with their currency, and which of them is the sum of the booking.
import type { Money } from '#contract/money.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { type Found, matches, withoutOverlaps } from './span.ts'

const codes =
  'CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|NTD|SGD|KRW|THB|MYR|IDR|VND|PHP|INR|AUD|NZD|CAD|CHF|SEK|NOK|DKK|ISK|CZK|PLN|HUF|RON|BGN|TRY|AED|SAR|QAR|EGP|ZAR|MAD|KES|BRL|MXN|ARS|CLP|COP|PEN|RUB|ILS|MOP|LKR|NPR|KZT|GEL'
const symbols =
  '(?:US|HK|NT|AU|NZ|CA) ?\\$|(?:MOP|[ACRS])\\$|(?:JP|CN)¥|\\$|€|£|¥|￥|₩|฿|₫|₹|₺|₽|zł|kr\\.?|Kč|Ft|元|圆|円|人民币|港币|港元|美元|欧元|日元|英镑|泰铢|新台币|韩元|원|yen(?!\\p{L})|rupiah(?!\\p{L})|euros?(?!\\p{L})'
const currency = `(?:${codes}|${symbols})`
const amount = "(\\d{1,3}(?:[.,'’\\u202f\\u00a0 ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)"
/** "MAD 12:15" is an airport and a time. */
const before = new RegExp(
  `(?<![A-Za-z\\d])(${currency})[)）]?(?:[^\\S\\n]?[:：]?[^\\S\\n]?|(?<=[A-Z]{3}) {2,12})${amount}(?![\\d.,]*\\d|[:：]\\d{2})`,
  'gu',
)
const after = new RegExp(`(?<![\\d.,\\p{Lu}]|\\d[:：])${amount}\\s?(${currency})(?!\\p{L}*\\p{Ll}{2})`, 'gu')

const meanings: Record<string, string> = {
  RMB: 'CNY',
  元: 'CNY',
  圆: 'CNY',
  人民币: 'CNY',
  円: 'JPY',
  日元: 'JPY',
  US$: 'USD',
  美元: 'USD',
  HK$: 'HKD',
  港币: 'HKD',
  港元: 'HKD',
  NT$: 'TWD',
  NTD: 'TWD',
  新台币: 'TWD',
  S$: 'SGD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  C$: 'CAD',
  CA$: 'CAD',
  'JP¥': 'JPY',
  'CN¥': 'CNY',
  R$: 'BRL',
  MOP$: 'MOP',
  '€': 'EUR',
  欧元: 'EUR',
  '£': 'GBP',
  英镑: 'GBP',
  '₩': 'KRW',
  韩元: 'KRW',
  원: 'KRW',
  yen: 'JPY',
  rupiah: 'IDR',
  euro: 'EUR',
  euros: 'EUR',
  '฿': 'THB',
  泰铢: 'THB',
  '₫': 'VND',
  '₹': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
}

export function findMoney(text: string): Found<Money>[] {
  const known = new Map<string, ReturnType<typeof currencyOf>>()
  const read = (match: RegExpExecArray, sign: string, digits: string): Found<Money> => {
    const currency = known.get(sign) ?? currencyOf(sign, text)
    known.set(sign, currency)
    const { code, confidence } = currency
    const value = moneyOf(numberOf(digits), code)
    return { value, confidence, start: match.index, end: match.index + match[0].trimEnd().length }
  }
  return withoutOverlaps([
    ...matches(text, before).map((match) => read(match, match[1] ?? '', match[2] ?? '')),
    ...matches(text, after).map((match) => read(match, match[2] ?? '', match[1] ?? '')),
  ])
}

function currencyOf(sign: string, text: string): { code: string; confidence: number } {
  const isJapanese = /[\u3040-\u30ff]|円|JPY/.test(text)
  if (sign === '¥' || sign === '￥') return { code: isJapanese ? 'JPY' : 'CNY', confidence: isJapanese ? 0.75 : 0.85 }
  if (sign === '$') {
    const named = /\b(USD|AUD|CAD|NZD|HKD|SGD|MXN|TWD)\b/.exec(text)?.[1] ?? dollarInWords(text)
    const isAmerican =
      /\bU\.?S\.?(?:A\b|\b)|,\s[A-Z]{2}\s\d{5}(?!\d)|\bAmerican\b|,\s[A-Z]{2}\b(?=\s*(?:[(\t\n–-]))/.test(text)
    return { code: named ?? 'USD', confidence: named ? 0.85 : isAmerican ? 0.7 : 0.55 }
  }
  if (sign.startsWith('kr')) {
    const named = /\b(SEK|NOK|DKK|ISK)\b/.exec(text)?.[1]
    return { code: named ?? 'SEK', confidence: named ? 0.85 : 0.4 }
  }
  return { code: meanings[sign.replace(' ', '')] ?? sign, confidence: 0.9 }
}

const dollars: Record<string, string> = {
  american: 'USD',
  australian: 'AUD',
  canadian: 'CAD',
  'hong kong': 'HKD',
  'new zealand': 'NZD',
  singapore: 'SGD',
}

/** "Grand total (Canadian dollars)" */
function dollarInWords(text: string): string | undefined {
  const country = /\b(american|australian|canadian|hong kong|new zealand|singapore) dollars?\b/i.exec(text)?.[1]
  return country && dollars[country.toLowerCase()]
}

/** The last separator is the decimal point where one or two digits follow it. */
export function numberOf(digits: string): number {
  const bare = digits.replace(/[\s'’\u00a0\u202f]/g, '')
  const decimal = /[.,](\d{1,2})$/.exec(bare)
  const whole = (decimal ? bare.slice(0, decimal.index) : bare).replace(/[.,]/g, '')
  return Number(`${whole}${decimal ? `.${decimal[1]}` : ''}`)
}

const sums: [RegExp, number][] = [
  [
    /实付|实际支付|(?:在线|线上|微信|支付宝)支付(?!方式)|[共计]支付|[共计]付|支付金额|已支付|已付|付款金额|total (?:amount )?(?:paid|charged)|amount (?:paid|charged)|montant payé|total payé|bezahlt|total pagado/iu,
    9,
  ],
  [
    /合计|总计|总价|总额|总金额|訂單金額|订单金额|订单总|全额|合計|grand total|total (?:price|cost|amount|fare|due|to pay)|gesamt\w*|montant total|prix total|importe total|totale|お支払/iu,
    8,
  ],
  [/(?<![\p{L}-])total|应付|预付|票款|共(?=[¥￥]?\s?$)/iu, 7],
  [/票价|房费|费用|料金|prix|preis|importe|precio/iu, 6],
  [/金额|价格|price|fare|cost|amount|montant|charge|paid|payment/iu, 4],
]
const parts =
  /押金|[定订]金|首付|差额|差价|deposit|tax|税|surcharge|handling|手续费|服务费|service fee|cleaning|保险|insurance|per (?:night|person|adult|day)|每晚|每人|\/\s?(?:晚|人|night|day)|refund|退款|退票|退[回还]|改签|优惠|立减|折扣|discount|credit|保证金|caution|retenue|average|moyenne?|人均|excess|余额|balance|cancell?ation|取消|违约|extra|加收|points|积分|from\s*$|低至|起价|不含|not included|subtotal|minimum|min\.? spend|低消|最低消费/iu

/** "Total (incl. taxes)" */
const included = /taxes included|含税|(?:incl\p{L}*\.?(?: of)?|with|inkl\.?|含|包含?)\s?[^)）:：\n]{0,24}/giu

interface Sum {
  money: Found<Money>
  /** How clearly the words beside it call it the sum of all. */
  score: number
}

/** Without those that are parts, deposits or fees. */
export function sumsOf(text: string, found: readonly Found<Money>[]): Sum[] {
  return found.flatMap((money) => {
    const lineStart = text.lastIndexOf('\n', money.start - 1) + 1
    const lead = text.slice(Math.max(lineStart, money.start - 40), money.start)
    const tail = text.slice(money.end, money.end + 14).split('\n')[0] ?? ''
    const near = lead.split(/[，,;；+。]|\t(?=\p{L})|\s{3,}(?=\p{L})/u).at(-1) ?? ''
    const label =
      near.trim() === '' && lineStart > 0
        ? (
            text
              .slice(0, lineStart - 1)
              .split('\n')
              .at(-1) ?? ''
          ).slice(-40)
        : near
    let score = 0
    for (const [pattern, weight] of sums) if (pattern.test(label)) score = Math.max(score, weight)
    // "EUR 528.- in total"
    if (
      /^[.\-–]{0,2}\s(?:in total|total|altogether|insgesamt|in all|au total|in totale)(?![\p{L}:：]|\s[:：])/u.test(
        tail,
      )
    )
      score = Math.max(score, 8)
    // "2 x 18,50 € = 37,00 €"
    if (/^\s?=/.test(tail)) score -= 9
    if (
      parts.test(label.replace(included, '')) ||
      /^\s?(?:(?:fee|penalty|deposit|credit)(?!\p{L})|[定订押]金)/iu.test(tail) ||
      /^[.\-–\s]*(?:\/\s?(?:night|person|day|adult|room|week|guest|pers|nuit|nacht|晚|人|天|间|席|位|张|份|ticket|pax)|每|per |起|a night|pro |[x×]\s?\d)/i.test(
        tail,
      )
    )
      score -= 9
    return score < 0 || money.value.amount === 0 ? [] : [{ money, score }]
  })
}

/** The sum of the booking; null where no amount is one. */
export function totalOf(text: string, found: readonly Found<Money>[]): Found<Money> | null {
  const rest = restOfPrepaid(text, found)
  if (rest) return rest
  const scored = sumsOf(text, found)
  const best = scored.reduce<Sum | null>(
    // Of equal words the greater amount is rather the sum.
    (top, each) =>
      top && (top.score > each.score || (top.score === each.score && amountIn(top) >= amountIn(each))) ? top : each,
    null,
  )
  const bare = !best || best.score === 0 ? bareSum(text) : null
  if (bare && (!best || bare.value.amount > best.money.value.amount)) return bare
  if (!best) return null
  const rivals = new Set(scored.filter(({ score }) => score === best.score).map(({ money }) => money.value.amount))
  const certainty = best.score >= 8 ? 1 : best.score >= 4 ? 0.95 : rivals.size > 1 ? 0.5 : 0.8
  return {
    ...best.money,
    confidence: best.money.confidence * (rivals.size > 1 && best.score < 9 ? Math.min(0.6, certainty) : certainty),
  }
}

/** "预付款 ¥310.5，差额 ¥79.0 将退回": what was paid in the end. */
function restOfPrepaid(text: string, found: readonly Found<Money>[]): Found<Money> | null {
  const [paid, back] = found.filter(({ start }) => /预付款|差额/u.test(text.slice(Math.max(0, start - 8), start)))
  if (!paid || !back || text.slice(paid.end, back.start).includes('\n')) return null
  const isBack = /差额/u.test(text.slice(paid.end, back.start)) && /^[^\n。]{0,12}退/u.test(text.slice(back.end))
  const amount = paid.value.amount - back.value.amount
  return isBack && amount > 0 && paid.value.currency === back.value.currency
    ? { value: { ...paid.value, amount }, start: paid.start, end: back.end, confidence: 0.5 }
    : null
}

function amountIn({ money }: Sum): number {
  return money.value.amount
}

/** "两晚一共960": in messages the currency goes without saying. */
function bareSum(text: string): Found<Money> | null {
  const match =
    /(?:一共|总共|共计|合计|总价|[给跟]你算)[^\S\n]?(?:是|为|收)?(\d{2,6})(?![\d晚间天人位张月号%.:：年])/u.exec(text)
  return match
    ? {
        value: moneyOf(Number(match[1]), 'CNY'),
        start: match.index,
        end: match.index + match[0].length,
        confidence: 0.5,
      }
    : null
}
