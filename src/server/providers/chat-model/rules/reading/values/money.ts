// Amounts of money: HK$500, 1w, 3k, €1.500, 1.500,00 €, 两千五, 人均1500, 300 a night; and the budget among them.

import { currencyAfter, currencyBefore, currencyOf } from '../../../../../../contract/currency-words.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'

export interface StatedBudget {
  /** Major units. */
  amount: number
  /** null = the trip's own. */
  currency: string | null
  perPerson: boolean
  perDay?: boolean
}

export interface StatedMoney extends StatedBudget {
  start: number
  end: number
  perNight: boolean
  /** A cue such as 预算 or "under" stands beside it. */
  hasCue: boolean
}

// Spaces group thousands in much of Europe, where a currency follows.
const digits = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!,?\d)|\d{1,3}(?:['’]\d{3})+(?!\d)|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d{1,2})?(?!\d)(?=\s?(?:${currencyAfter}))|\d+(?:[.,]\d{1,2})?(?!\d)`
const han = '[一二两三四五六七八九十百千万](?:[零一二两三四五六七八九十百千万]{0,11}[一二两三四五六七八九十百千万])?'
const scale = String.raw`(?:\s?(万|w|千|k|thousand|百|lakhs?|l(?=\s(?:inr|rs|rupees)))(?![a-z])([1-9一二三四五六七八九](?![\d天晚人个位点日号]))?)?`
const money = new RegExp(
  `(?<![\\d.第周星期月])(?:(${currencyBefore})\\s?)?(${digits}|${han})${scale}(?:\\s?(${currencyAfter}))?`,
  'giu',
)
const cueBefore =
  /(?:预算|加一起|合起来|加起来|合计|剩(?:下|余|了)?|吃喝(?:玩乐?)?|人均|每个人|每人|每位|一人|一共|总共|整个下来|全部下来|总价|总费用|不超过?|不要超过?|别超过?|封顶|顶格|最高|不高于|控制在|最多|顶多|上限|翻倍|减半|加到|提到|降到|花|低于|不到|小于|budget|under|below|within|max(?:imum)?|at most|up to|no more than|not more than|less than|cheaper than|spend|keep it|cap(?: it)?|limit|ceiling|wallet|got|have|money|altogether|手头(?:只有)?|掏|花费|每天|around|afford|do it for|manage (?:it |this )?(?:on|for)|stretch to)(?:(?:'s| is| are| has| gone| up| at| of| to| on| only|'d|, )|[^\d一二两三四五六七八九十百千万,，.。;；]){0,14}[，,]?$/iu
const cueAfter =
  /^\s*(?:全包|全含|包干|都算上|\/ ?(?:人|person|head|pp)|for the rest\b|(?:is )?(?:(?:all )?(?:what's|that's|that is|what is|we have) )?left\b|一晚|每晚|封顶|打住|顶天|打底|以内|以下|之内|左右|上下|的?预算|块?(?:钱)?(?:以内|以下|够)|to spend\b|(?:is|was|are) (?:all |exactly |about )?(?:what|all|as much as|the most|as far as) (?:we|i)(?:'ve| have|'ll| can| could)?\b|for each\b|for (?:the )?(?:\d|two|both|lot|all|everyone|everything)|(?:in )?(?:total|budget|max(?:imum)?|tops|all[- ]in|at most)\b|(?:budget|limit)|per (?:person|head)|pp\b|each\b|a head|(?:a|per) day (?:is|max|limit|budget)|\bis (?:our|my|the) (?:limit|budget|max))/iu
const notMoney =
  /^\s*(?:个|位|名|天|日|晚|夜|人|岁|口|点|号|月|年|周|大|小|楼|星|分钟|小时|公里|km|:|days?\b|nights?\b|people|persons?\b|adults?|kids?|children|of us|weeks?|hours?|o'clock|am\b|pm\b|minutes?|year|yo\b|-?star|travell?ers|stops?\b|%|st\b|nd\b|rd\b|th\b|级|家|次|件|场|道|间|条|步|公斤|米(?!饭)|度|杯|瓶|层|趟)/iu

export function moneyIn(text: string): StatedMoney[] {
  const found: StatedMoney[] = []
  for (const match of text.matchAll(money)) {
    const [all, before, number = '', unit, tail, after] = match
    const start = match.index
    const end = start + all.trimEnd().length
    const value = amountOf(number, unit, tail)
    if (value === null) continue
    const currency =
      currencyOf(before) ??
      currencyOf(after) ??
      (/^(?:lakhs?|l)$/i.test(unit ?? '') ? 'INR' : null) ??
      currencyOf(
        /^,? (?:budget )?in (\w+)/i.exec(text.slice(match.index + all.length - (all.endsWith(' ') ? 1 : 0)))?.[1],
      )
    const head = text.slice(Math.max(0, start - 24), start)
    const rest = text.slice(end)
    const hasCue = cueBefore.test(head) || cueAfter.test(rest)
    const isCount = notMoney.test(rest) && !/^\s*(?:人均|一晚|每晚)/u.test(rest)
    // A bare small number is a count of something else.
    if (!currency && (isCount || value < 50 || !(hasCue || isLargeAtEnd(text, start, end, number, unit)))) continue
    const around = `${text.slice(Math.max(0, start - 14), start)}|${text.slice(end, end + 26)}`
    found.push({
      amount: value,
      currency,
      perPerson:
        /人均|每人|每位|每个人|(?:一个?人|平均每?个?人?)[^，,。；;\d一二两三四五六七八九十]{0,6}\||\|\s?(?:一个?人|每个?人|一位|每位|\/人|\/ ?person|per (?:person|head)|(?:a|per) (?:day|night) (?:each|per person)|(?:for )?each\b|pp\b|p\.p\.|a head|a person|apiece)/iu.test(
          around,
        ) || /per (?:person|head)\s*(?:of|:)?\s*\|/iu.test(around),
      perNight:
        /\|[^,，。.;]{0,8}?(?:一晚|每晚|\/晚|一夜|a night|per night|\/ ?night|nightly)|(?:每晚|一晚)[^,，]{0,6}\|/iu.test(
          around,
        ),
      perDay: /\|\s?(?:一天|每天|\/天|a day|per day|daily|\/ ?day)|每天[^,，]{0,6}\|/iu.test(around),
      hasCue,
      start,
      end,
    })
  }
  return found
}

/** "3天 2人 3000": a large number at the very end, unless it is a year. */
function isLargeAtEnd(text: string, start: number, end: number, number: string, unit: string | undefined): boolean {
  if (text.slice(end).trim() !== '' || !/[\s,，]$|^$/u.test(text.slice(0, start))) return false
  return unit !== undefined || (/^\d{4,6}$/.test(number) && !/^20[2-4]\d$/.test(number) && start > 0)
}

/** ¥ is the yen of a trip to Japan, where nobody writes Chinese. */
function isYen(text: string, { start, end }: StatedMoney): boolean {
  return (
    text.slice(start, end).includes('¥') &&
    !/\p{Script=Han}/u.test(text) &&
    /\b(?:japan|tokyo|kyoto|osaka|sapporo|hokkaido|nara|hiroshima|fukuoka|okinawa|hakone)\b/i.test(text)
  )
}

/** "Nothing over 20 euros entry", 门票超过200的不去: of one sight. */
function isTicket(text: string, { start, end }: StatedMoney): boolean {
  return (
    /^[^,.;，。；]{0,12}\b(?:entry|entrance|admission|tickets?|per (?:museum|sight|place|attraction))\b|^[^，。；]{0,6}(?:门票|的门票|的不去)/iu.test(
      text.slice(end),
    ) ||
    /(?:门票|票价)[^，。；]{0,6}$|\b(?:entry|entrance|tickets?) (?:fees? )?(?:over|above|under|more than|of|up to) $/iu.test(
      text.slice(0, start),
    )
  )
}

/** "Dinner should not cost more than 40", "flights were 300 already", "museums under 15 euros each": of one thing. */
const oneThing =
  /\b(?:dinners?|lunch(?:es)?|breakfasts?|meals?|hotels?|rooms?|flights?|fares?|tickets?|trains?|eurostar|tours?|shows?|entry|airbnb|accommodation|lodging|concerts?|restaurants?|museums?|sights?|attractions?|vouchers?|deposit|gifts?|taxis?|insurance)\b[^,.;:]{0,44}$/i
const ofWhole = /\b(?:budget|total|altogether|money|everything|whole trip|all in|spend(?:ing)?|funds|kitty)\b|预算/iu
/** "Hotel 800 euros in total" is of the whole after all; the thing is left out of it in "without flights 800 euros". */
const leavesOut =
  /\b(?:without|excluding|excl|before|besides|except|not counting|apart from|on top of|plus|including|incl|with|for)\b[^,.;:]{0,44}$/i
const tooMuch = /^ (?:is|would be|are|was) (?:way |far |a bit )?too much\b/i

function isOfOneThing(text: string, { start, end }: StatedMoney): boolean {
  const clause =
    /(?:^|[,.;:!?\n]\s|\b(?:and|but|so)\s)((?:(?![,.;:!?]\s|\b(?:and|but|so)\s)[\s\S])*)$/i.exec(
      text.slice(0, start),
    )?.[1] ?? ''
  if (tooMuch.test(text.slice(end))) return true
  return (
    oneThing.test(clause) &&
    !ofWhole.test(clause) &&
    !leavesOut.test(clause) &&
    !/^ (?:in )?(?:total|altogether|all in)\b/i.test(text.slice(end))
  )
}

/** 一万打底别超一万五: what must not be passed is the limit. */
const mostBefore = /(?:别|不要|不能|不可以|不许|不得)超过?(?:了|出)?$/u

/** "Our budget isn't 2000, it's 1400" */
const denied = /\b(?:isn't|is not|wasn't|was not|not)(?: (?:about|the|just))? ?[€$£¥]?$|不是$/iu

export function readBudget(source: MarkedText): StatedBudget | undefined {
  const found = moneyIn(source.text).filter(
    (each) => !each.perNight && !isTicket(source.text, each) && !isOfOneThing(source.text, each),
  )
  const open = found.filter(({ start }) => !denied.test(source.text.slice(0, start)))
  const stated =
    open.find(({ start }) => mostBefore.test(source.text.slice(0, start))) ??
    open.find(({ hasCue }) => hasCue) ??
    open[0] ??
    found[0]
  if (!stated) return undefined
  source.mark(stated.start, stated.end)
  const most = upperEnd(source, stated)
  source.has(cueAfterOf(source.text, stated.end))
  source.all(
    /提到|提高到|降到|加到|\b(?:bump(?:ed)?|stretch|raise|lower|increase|reduce)(?: (?:it|the|our))?(?: up| down)?\b|总?预算|(?:预算|每)?一人(?=\d)|人均|每人(?:每天)?|每位|顶多|不超过|控制在|一共|\bbudget\b|\bper (?:person|head|day)\b|\b(?:for )?each(?: of us)?\b|\ball in\b|\blimit\b|\bspend\b|\ball together\b|\b(?:in |in the )?pounds?\b|\b\d+ (?:and|to|or)(?= \d)/giu,
  )
  const { amount, currency: read, perPerson, perDay } = most ?? stated
  const currency = isYen(source.text, stated) ? 'JPY' : read
  return { amount, currency, perPerson, ...(perDay && { perDay }) }
}

/** "3000-3500 euros", 6000到7000: the more of the two is the limit. */
function upperEnd(source: MarkedText, { end, ...stated }: StatedMoney): StatedBudget | null {
  const and = /\bbetween [^,.;]{0,4}$/i.test(source.text.slice(0, stated.start)) ? '|and' : ''
  const range = new RegExp(
    `^ ?(?:-|–|~|到|至|to${and}) ?(${digits}|${han})${scale}(?:\\s?(${currencyAfter}))?`,
    'iu',
  ).exec(source.text.slice(end))
  const value = range && amountOf(range[1] ?? '', range[2], range[3])
  if (!range || !value || value <= stated.amount) return null
  source.mark(end, end + range[0].length)
  const rest = source.text.slice(end + range[0].length)
  const perPerson =
    stated.perPerson || /^\s?(?:一人|每人|\/ ?人|\/ ?person|per (?:person|head)|each\b|pp\b|a head)/iu.test(rest)
  return { ...stated, amount: value, currency: stated.currency ?? currencyOf(range[4]), perPerson }
}

function cueAfterOf(text: string, end: number): RegExp {
  const match = cueAfter.exec(text.slice(end))
  return match ? new RegExp(`(?<=^[\\s\\S]{${end}})${match[0].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u') : /(?!)/u
}

/** `1.500` and `1,500` are thousands, `1,5` and `1.50` are not; 1w5 is 15,000 and 两千五 is 2,500. */
export function amountOf(number: string, unit: string | undefined, tail: string | undefined): number | null {
  const isDigits = /^\d/.test(number)
  const base = isDigits ? plainNumber(number) : numberOf(number)
  if (base === null || Number.isNaN(base)) return null
  const factor =
    { 万: 10_000, w: 10_000, 千: 1000, k: 1000, thousand: 1000, 百: 100, lakh: 100_000, lakhs: 100_000, l: 100_000 }[
      (unit ?? '').toLowerCase()
    ] ?? 1
  return base * factor + (numberOf(tail) ?? 0) * (factor / 10)
}

function plainNumber(written: string): number {
  const parts = written.replace(/[\s'’]/g, '').split(/[.,]/)
  const last = parts.at(-1) ?? ''
  if (parts.length === 1) return Number(last)
  if (last.length === 3) return Number(parts.join(''))
  return Number(`${parts.slice(0, -1).join('')}.${last}`)
}
