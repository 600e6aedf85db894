// The length of a trip in days: 三天, 5日游, 三天两夜, a week, 4-day, three nights, 周末.
import type { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, englishNumber, numberOf } from '../text/numbers.ts'

const chineseDays = new RegExp(
  `(?<![第月年\\d])${chineseNumber}\\s*(?:天|日(?!元|圆))(半)?(?!后|之后|以后|前|的天气|气)`,
  'u',
)
const chineseNights = new RegExp(`(?<![第月])${chineseNumber}\\s*(?:晚|夜)(?!上)`, 'u')
const chineseWeeks = new RegExp(
  `${chineseNumber}\\s*(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末])(?!后|之后|以后|前)`,
  'u',
)
const englishDays = new RegExp(
  `(?<!(?:leav|start|begin|depart|go|travel)\\w*(?: \\w+){0,2} in )\\b${englishNumber}[- ]?(?:full |whole )?days?\\b(?! (?:before|ago|later|from now))`,
  'i',
)
const englishNights = new RegExp(`\\b${englishNumber}[- ]nights?\\b`, 'i')
const englishWeeks = new RegExp(`(?<!\\bin )\\b${englishNumber}[- ]weeks?\\b(?! (?:before|ago|later|from now))`, 'i')

/** Within 1 to 60, as trips are. A range of dates is read with the dates. */
export function readDays(source: MarkedText): number | undefined {
  const weeks = first(source, chineseWeeks, englishWeeks)
  const days = first(source, chineseDays, englishDays)
  const nights = first(source, chineseNights, englishNights)
  const found = days ?? (weeks ? weeks * 7 : null) ?? (nights ? nights + 1 : null) ?? weekendDays(source)
  const whole = found === null ? null : Math.ceil(found)
  return whole && whole >= 1 && whole <= 60 ? whole : undefined
}

function first(source: MarkedText, ...patterns: RegExp[]): number | null {
  for (const pattern of patterns) {
    const match = source.exec(pattern)
    const value = numberOf(match?.[1])
    if (value !== null) return value + (match?.[2] ? 0.5 : 0)
  }
  return null
}

function weekendDays(source: MarkedText): number | null {
  if (source.has(/\blong weekend\b|小长假/iu)) return 3
  if (source.has(/半天|[一1]日游|\bday trip\b|\bjust (?:one|a|1) day\b/iu)) return 1
  return source.has(/\b(?:a|the|our|my|this|next|for the) weekend\b|\bweekend (?:trip|getaway|plan|in)\b|周末/iu)
    ? 2
    : null
}
