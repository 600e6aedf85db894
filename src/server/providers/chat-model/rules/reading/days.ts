// The length of a trip in days: 三天, 5日游, 三天两夜, a week, 4-day, three nights, 周末.
import { readRangeDays } from './date-range.ts'
import { chineseNumber, englishNumber, numberOf } from './numbers.ts'

const chineseDays = new RegExp(`(?<![第月年\\d])${chineseNumber}\\s*(?:天|日(?!元|圆))(?!后|之后|以后|前|的天气)`, 'u')
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

/** Within 1 to 60, as trips are. */
export function readDays(text: string): number | undefined {
  const weeks = first(text, chineseWeeks, englishWeeks)
  const days = first(text, chineseDays, englishDays)
  const nights = first(text, chineseNights, englishNights)
  const found =
    days ?? (weeks ? weeks * 7 : null) ?? (nights ? nights + 1 : null) ?? readRangeDays(text) ?? weekendDays(text)
  return found && Number.isInteger(found) && found >= 1 && found <= 60 ? found : undefined
}

function first(text: string, ...patterns: RegExp[]): number | null {
  for (const pattern of patterns) {
    const value = numberOf(pattern.exec(text)?.[1])
    if (value !== null) return value
  }
  return null
}

function weekendDays(text: string): number | null {
  if (/long weekend|小长假/i.test(text)) return 3
  if (/半天|一日游|day trip/i.test(text)) return 1
  return /\b(?:a|the|our|my|this|next) weekend\b|weekend (?:trip|getaway|plan)|周末/i.test(text) ? 2 : null
}
