// Values in a clause stand for their kind when its act is decided: "move {i} to {d}" is one pattern for all places and days.
import { cityMentions } from '../names/city-names.ts'
import { dayMentions } from '../names/day-references.ts'
import { placeMentions } from '../names/place-mentions.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { tagMentions } from '../names/tag-mentions.ts'
import { monthName } from '../text/month-names.ts'
import { clockTimesIn } from '../values/clock-times.ts'
import { foodWords } from '../values/food-words.ts'
import { moneyIn } from '../values/money.ts'

/** A private-use character for each kind; the training data writes `{i}`. */
export const placeholders = {
  i: '\uE001',
  k: '\uE002',
  c: '\uE003',
  d: '\uE004',
  t: '\uE005',
  m: '\uE006',
  n: '\uE007',
  w: '\uE008',
  f: '\uE009',
  meal: '\uE00A',
  o: '\uE00B',
} as const
type Placeholder = keyof typeof placeholders

interface Span {
  start: number
  end: number
  as: Placeholder
}

const duration =
  /(?:第)?(?:\d+|[一二两三四五六七八九十半]+)(?:个)?(?:天(?!气)|日游|晚|夜|周(?![一二三四五六日末])|星期(?![一二三四五六日])|大人|成人|小孩|孩子|小朋友|老人|朋友|同事|同学|人|位|口)(?:[一二两三四五六七八九十]+[晚夜])?|\b(?:\d+|a|an)[- ](?:full |whole )?(?:days?|nights?|weeks?|people|persons?|adults?|travell?ers|of us|friends|kids|children|couples?)\b|\b(?:a|the|long) weekend\b/giu
const number =
  /\d+(?:[.,]\d+)?|(?<=[加改到成待玩逛要晚早提推后前约挪移调])[一二两三四五六七八九十半]+(?=个?(?:小时|分钟|钟头))/gu
const quoted =
  /"[^"]{1,60}"|'[^']{2,60}'(?![a-z])|《[^》]{1,40}》|\b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{4,}\b|(?<=(?:code|ref|reference|number|confirmation|号|码)[ 是:：#]{0,3})[A-Z0-9-]{4,}/gu
const meals =
  /早饭|早餐|午饭|午餐|中饭|中餐(?!馆|厅)|晚饭|晚餐|夜宵|宵夜|\b(?:breakfasts?|brunch(?:es)?|lunch(?:es)?|dinners?|suppers?)\b/giu
const dateWords = new RegExp(
  `(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份)?(?:\\d{1,2}[日号]?|[初中底]旬?)?(?:(?:到|至|-|~)(?:\\d{1,2}月)?\\d{1,2}[日号]?)?|(?:下|这|本)?个?(?:下周|周末|下个?月|月底|月初)[一二三四五六日末]?|元旦|国庆|春节|五一|圣诞节?|中秋|端午|清明|跨年|\\b(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthName}|\\b${monthName}(?: \\d{1,2}(?:st|nd|rd|th)?)?\\b|\\b(?:next|this) (?:week|weekend|month|year|spring|summer|autumn|fall|winter)\\b|\\b(?:christmas|easter|thanksgiving|new year'?s?(?: eve| day)?)\\b|\\b20\\d\\d-\\d\\d-\\d\\d\\b`,
  'giu',
)

export function maskValues(text: string, context: ReadingContext): string {
  return mask(text, context).masked
}

/** With the position in `text` of each character of the masked text, and the values that were masked. */
export function mask(text: string, context: ReadingContext): { masked: string; at: number[]; values: Span[] } {
  const spans: Span[] = []
  const add = (as: Placeholder, found: readonly { start: number; end: number }[]) => {
    for (const { start, end } of found) {
      if (end > start && spans.every((span) => end <= span.start || start >= span.end)) spans.push({ start, end, as })
    }
  }
  add('o', matches(text, quoted))
  add('i', placeMentions(text, context))
  add('d', dayMentions(text, context))
  add(
    'w',
    matches(text, dateWords).filter(
      ({ start, end }) => !/^(?:may|mar|sun)$/i.test(text.slice(start, end)) || /[A-Z]/.test(text[start] ?? ''),
    ),
  )
  add('t', clockTimesIn(text, { bare: true }))
  add('m', moneyIn(text))
  add('n', matches(text, duration))
  add('c', cityMentions(text))
  add('meal', matches(text, meals))
  add(
    'f',
    foodWords.flatMap(([, pattern]) => matches(text, pattern)),
  )
  add('k', tagMentions(text))
  add('n', matches(text, number))
  const values = spans.sort((a, b) => a.start - b.start)
  let masked = ''
  const at: number[] = []
  const copy = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) at.push(index)
    masked += text.slice(from, to)
  }
  let end = 0
  for (const value of values) {
    copy(end, value.start)
    masked += placeholders[value.as]
    at.push(value.start)
    end = value.end
  }
  copy(end, text.length)
  return { masked, at, values }
}

function matches(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
