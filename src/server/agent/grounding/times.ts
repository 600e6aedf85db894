// Times of the day as texts state them, in both languages.
import { numberOf } from '../../providers/chat-model/rules/reading/text/numbers.ts'
import type { Claim } from './claim.ts'

type Half = 'am' | 'pm'

const dayParts: Readonly<Record<string, Half>> = {
  凌晨: 'am',
  早上: 'am',
  早晨: 'am',
  清晨: 'am',
  上午: 'am',
  中午: 'pm',
  下午: 'pm',
  傍晚: 'pm',
  晚上: 'pm',
  夜里: 'pm',
}
const dayPart = Object.keys(dayParts).join('|')
const clock = /(?<![\d:：.])([01]?\d|2[0-4])[:：hH]([0-5]\d)(?![\d\p{L}]*\p{L}{3})(?!\d)(?:\s*([ap])\.?m\b)?/giu
/** British: "at 9.15". A number with a unit is none. */
const dotted =
  /\b(?:at|by|until|till|from)\s+([01]?\d|2[0-3])\.([0-5]\d)(?![\d.])(?:\s*([ap])\.?m\b)?(?!\s*(?:[€£$¥%]|km\b|k?m\b|euros?\b|pounds?\b|dollars?\b|yuan\b|stars?\b|hours?\b|million\b))/giu
const hour = /(?<![\d:.])(1[0-2]|0?[1-9])\s*([ap])\.?m\b/giu
const hourWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const spoken = new RegExp(
  String.raw`\b(?:(half past|quarter past|quarter to)\s+(${hourWords}|1[0-2]|[1-9])\b|(${hourWords}|1[0-2]|[1-9])\s+o['’]clock\b)`,
  'giu',
)
const minutesOf: Readonly<Record<string, number>> = { 'half past': 30, 'quarter past': 15, 'quarter to': -15 }
/** 三点 alone may be three points: a time in Chinese numerals has a part of the day or minutes. */
const point = new RegExp(
  String.raw`(${dayPart})?(?<!\d)(\d{1,2}|[一二三四五六七八九十两]{1,3})[点點](?:(半|整|钟|[一三]刻)|([0-5]?\d|[一二三四五六七八九十]{1,3})分|([0-5]\d))?(?!\s*(?:[评分赞]|建议|提醒|说明|注意|原因|理由|要求|意见))`,
  'gu',
)
const quarters: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 }

export function timesIn(text: string): Claim[] {
  const claim = (match: RegExpExecArray, values: number[]): Claim => ({
    kind: 'time',
    words: match[0],
    at: match.index,
    values,
  })
  const ofClock = [...text.matchAll(clock), ...text.matchAll(dotted)].map((match) =>
    claim(match, [inDay(Number(match[1]), Number(match[2]), halfOf(match[3]))]),
  )
  const ofHour = [...text.matchAll(hour)].map((match) => claim(match, [inDay(Number(match[1]), 0, halfOf(match[2]))]))
  const ofWords = [...text.matchAll(spoken)].map((match) => {
    const hours = numberOf(match[2] ?? match[3]) ?? 0
    const minutes = minutesOf[match[1]?.toLowerCase() ?? ''] ?? 0
    return claim(match, bothHalves(hours, minutes))
  })
  return [...ofClock, ...ofHour, ...ofWords, ...[...text.matchAll(point)].flatMap(chineseTime)]

  function chineseTime(match: RegExpExecArray): Claim[] {
    const { 1: part, 2: hourText = '', 3: quarter, 4: minuteText, 5: digits } = match
    if (!part && !quarter && !minuteText && !/\d/.test(hourText)) return []
    const hours = numberOf(hourText)
    if (hours === null || hours > 24) return []
    const minutes = quarters[quarter ?? ''] ?? numberOf(minuteText ?? digits) ?? 0
    if (!part) return [claim(match, hours > 12 ? [inDay(hours, minutes, undefined)] : bothHalves(hours, minutes))]
    const isMidnight = hours === 12 && /晚上|夜里|凌晨/.test(part)
    return [claim(match, [inDay(hours, minutes, isMidnight ? 'am' : dayParts[part])])]
  }
}

function halfOf(letter: string | undefined): Half | undefined {
  if (!letter) return undefined
  return letter.toLowerCase() === 'a' ? 'am' : 'pm'
}

function bothHalves(hours: number, minutes: number): number[] {
  return (['am', 'pm'] as const).map((half) => inDay(hours, minutes, half))
}

/** Minutes of the day. */
function inDay(hours: number, minutes: number, half: Half | undefined): number {
  const whole = half === 'pm' && hours < 12 ? hours + 12 : half === 'am' && hours === 12 ? 0 : hours
  return (whole * 60 + minutes + 1440) % 1440
}
