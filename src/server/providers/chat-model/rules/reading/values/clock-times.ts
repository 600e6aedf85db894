// Times of day, day windows, arrivals and departures: 3:30 pm, 下午3点半, 中午1点, half past eight, noon, 7点前回酒店.
import { numberOf } from '../text/numbers.ts'

const dayPart = '(凌晨|清晨|早上|早晨|上午|中午|午间|下午|午后|傍晚|黄昏|晚上|夜里|今晚|明晚|当晚|晚)'
const han = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const chinese = `${dayPart}?(?:的)?\\s*${han}\\s*(?:点|时(?!间|候|装))(?!左右玩)(?:(半)|(一刻)|(三刻)|([0-5]?\\d|[一二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九\\d])分?|钟)?(?!钟头|东西|吃的)`
const digital = `${dayPart}?\\s*(?<![\\d.])([01]?\\d|2[0-4])[:：]([0-5]\\d)\\s*(am|pm|a\\.m\\.?|p\\.m\\.?|in the (?:morning|afternoon|evening)|at night)?(?![\\d:])`
const suffixed = '(?<![\\d.:$€£¥])(1[0-2]|0?[1-9])(?:[.:]([0-5]\\d))?\\s*(am|pm|a\\.m\\.?|p\\.m\\.?)(?![a-z])'
const oclock = "(1[0-2]|0?[1-9]) ?o'?clock(?: (?:in the|at) (morning|afternoon|evening|night))?"
const relative =
  '(half past|quarter past|quarter to) (1[0-2]|[1-9]|noon)(?: (?:in the|at) (morning|afternoon|evening|night))?'
const named =
  '\\b(noon|midday|midnight)\\b|(正午|中午十二点|半夜|中午(?=的?(?:飞机|航班|高铁|火车|走|离开|回|起飞|到)))'
const spaced =
  '(?<=\\b(?:at|by|from|around|about|until|till|before|after|to|make it|make that|say) )(?:around |about )?(1\\d|2[0-3]|0?[1-9])(?:[.:]([0-5]\\d))?(?= (?:in the (?:morning|afternoon|evening)|tonight|at night))(?: (?:in the|at) (morning|afternoon|evening|night))?'
/** Only where a time is expected: "at 8", "to 7.30", "at nine". */
const bare =
  '(?<=\\b(?:at|by|around|until|till|before|after|past|to|for|than|say|like|maybe|make it|make that|check-?in(?: time)?(?: is| starts)?(?: only)? from) )(?<!\\d\\.\\d{1,2} (?:until|till|to) )(2[0-3]|1\\d|0?[1-9])(?:[.:]([0-5]\\d))?(?![\\d:%]|[.,]\\d|[a-z-]|\\s?(?:am|pm|days?|nights?|people|adults?|kids?|hours?|hrs?|min|minutes|euros?|dollars|usd|eur|yuan|rmb|pounds|km|of|or|weeks?|st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|per|a night|stops?|places?|things?|museums?|\\/))'

export interface ClockTime {
  /** `HH:MM` */
  time: string
  start: number
  end: number
  /** No half of the day was said: 8 may be the morning or the evening. */
  isOpen: boolean
}

type Read = (match: RegExpMatchArray) => { hour: number; minute: number; half: string } | null
const readers: { pattern: RegExp; read: Read; isBare?: true }[] = [
  { pattern: new RegExp(digital, 'giu'), read: ([, part = '', h, m, half = '']) => parts(h, m, part || half) },
  { pattern: new RegExp(chinese, 'giu'), read: readChinese },
  { pattern: new RegExp(suffixed, 'gi'), read: ([, h, m, half = '']) => parts(h, m, half) },
  { pattern: new RegExp(oclock, 'gi'), read: ([, h, half = '']) => parts(h, '0', half) },
  { pattern: new RegExp(relative, 'gi'), read: readRelative },
  { pattern: new RegExp(spaced, 'gi'), read: ([, h, m, half = '']) => parts(h, m, half) },
  {
    pattern: new RegExp(named, 'giu'),
    read: ([all]) =>
      /mid(?:night)|半夜/i.test(all) ? { hour: 0, minute: 0, half: 'am' } : { hour: 12, minute: 0, half: 'pm' },
  },
  { pattern: new RegExp(bare, 'gi'), read: ([, h, m]) => parts(h, m, ''), isBare: true },
]

/** 近一点, 轻松一点, 一点都不行: a little, not one o'clock. */
function isDegree(text: string, start: number, end: number): boolean {
  if (text.slice(start, end) !== '一点') return false
  return (
    /[近远快慢早多少大小松宜好高低贵晚]$/u.test(text.slice(0, start)) || /^儿?[都也](?:不|没|别)/u.test(text.slice(end))
  )
}

/** In the order of the text. `bare` numbers count only on request. */
export function clockTimesIn(text: string, { bare: withBare = false } = {}): ClockTime[] {
  const found: ClockTime[] = []
  for (const { pattern, read, isBare } of readers) {
    if (isBare && !withBare) continue
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      const start = end - match[0].trimStart().length
      if (found.some((each) => start < each.end && end > each.start)) continue
      if (isDegree(text, start, end)) continue
      const value = read(match)
      const time = value && toTime(value)
      if (time) found.push({ time, start, end, isOpen: value.half === '' && value.hour < 13 })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function parts(hour: string | undefined, minute: string | undefined, half: string) {
  return { hour: Number(hour), minute: Number(minute ?? 0), half: half.toLowerCase() }
}

function readChinese([, part = '', hour, isHalf, quarter, threeQuarters, minute]: RegExpMatchArray) {
  const value = numberOf(hour)
  if (value === null) return null
  const minutes = isHalf ? 30 : quarter ? 15 : threeQuarters ? 45 : (numberOf(minute) ?? 0)
  return { hour: value, minute: minutes, half: part }
}

function readRelative([, kind = '', hour = '', half = '']: RegExpMatchArray) {
  const base = hour === 'noon' ? 12 : Number(hour)
  const minute = { 'half past': 30, 'quarter past': 15, 'quarter to': 45 }[kind.toLowerCase()] ?? 0
  return { hour: /to$/i.test(kind) ? base - 1 : base, minute, half: half.toLowerCase() }
}

const later = /^p|下午|午后|傍晚|黄昏|晚|夜里|afternoon|evening|night/iu
const earlier = /^a|凌晨|清晨|早|上午|morning/iu

function toTime({ hour, minute, half }: { hour: number; minute: number; half: string }): string | null {
  let value = hour
  if (/夜里|晚|night|evening/iu.test(half) && hour === 12) value = 0
  else if (later.test(half) && hour < 12) value = hour + 12
  else if (earlier.test(half) && hour === 12) value = 0
  else if ((half === '中午' || half === '午间') && hour < 10) value = hour + 12
  if (value === 24) value = 0
  if (value > 23 || minute > 59) return null
  return `${String(value).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** An open 1 to 7 is the afternoon, unless something is said to be early. */
export function likelyTime({ time, isOpen }: ClockTime, isEvening: boolean): string {
  const hour = Number(time.slice(0, 2))
  if (!isOpen || hour === 0 || hour >= 12) return time
  const isLater = hour < 7 || (isEvening && hour < 12 && hour >= 5)
  return isLater ? `${hour + 12}${time.slice(2)}` : time
}
