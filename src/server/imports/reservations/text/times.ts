// Times of day as confirmations write them.
import { matches, type Span, withoutOverlaps } from './span.ts'

export interface FoundTime extends Span {
  /** `HH:MM`. */
  time: string
  /** Written beside it: "+1", 次日. */
  addsDays: number
}

const period = '(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|午前|午後|晚)'
const patterns = [
  new RegExp(
    `(?<!\\d[:：]|[\\d+.])(?:${period}\\s?)?(\\d{1,2})\\s?[:：]\\s?([0-5]\\d)(?:[:：][0-5]\\d)?(?![\\d%])(?:\\s?([ap])\\.?\\s?m\\b\\.?)?`,
    'giu',
  ),
  /(?<![\d:.])()(\d{1,2})[.]([0-5]\d)\s?(?:([ap])\.?m\b\.?|Uhr\b|hrs?\b|h\b|WIB|WITA|WIT|MSK|CES?T|GMT|BST)/giu,
  // "leave the room at 10.30"
  /(?<=\b(?:at|until|by|before|from|after|alle|um|ab|bis)\s)()(\d{1,2})\.([0-5]\d)()(?!\d|[.,]\d|\s?(?:[€£$%]|EUR|euros?|km|kg|per\b|pp\b))/giu,
  /(?<![\d:.,])()(\d{1,2})\s?h\s?([0-5]\d)()(?![\p{L}\d]|\s?m(?!\p{L}))/giu,
  /(?<=(?:^|\s)(?:à|de|vers|dès|avant)\s)()(\d{1,2})\s?h()()(?![\p{L}\d]|\s?\d)/giu,
  /(?<![\d:.,/-])()(\d{1,2})()\s?([ap])\.?m\b\.?/giu,
  new RegExp(
    `(?<![\\d])(?:${period}\\s?)?(\\d{1,2})[^\\S\\n]?[点點时時](?![间段长刻])(?:钟|鐘)?(?:([0-5]?\\d)\\s?分?|(半))?`,
    'giu',
  ),
  /(?<![\w:])()([01]\d|2[0-3])([0-5]\d)\s?()(?:hrs?|hours|h)\b/giu,
  /(?<=[A-Za-z]\s)()([01]\d|2[0-3])([0-5]\d)()(?=\s?[-–]\s?(?:[01]\d|2[0-3])[0-5]\d(?!\d))/giu,
  /(?<=(?<![\d-])(?:[01]\d|2[0-3])[0-5]\d\s?[-–]\s?)()([01]\d|2[0-3])([0-5]\d)()(?![\d-])/giu,
  /(?<=\d(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:20)?\d{0,2}\s{1,4})()([01]\d|2[0-3])([0-5]\d)()(?![\d/-])/gu,
  // Agents print hours without a sign behind their own words: "DEP  LONDON HEATHROW    2050".
  /(?<=^[^\S\n]*(?:DEP|ARR|DEPART|ARRIVE|PICK UP|DROP OFF|COLLECT|RETURN)\s[^\n]*\s)()([01]\d|2[0-3])([0-5]\d)()(?=[^\S\n]*$|[^\S\n]{2,})/gmu,
  /(?<=\b(?:dep|arr|departs?|arrives?|at)[.:]?\s)()([01]\d|2[0-3])([0-5]\d)()(?!\d|[/-])/giu,
]
const chineseHours: Record<string, string> = Object.fromEntries(
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((word, index) => [
    word,
    String(index + 1),
  ]),
)
/** "下午两点", "晚上六点半", "晚上（11月28号）六点半". */
const spelt = new RegExp(
  `${period}(?:[(（][^()（）\\n]{2,16}[)）])?(十[一二]?|[一二两三四五六七八九])[点點](半)?`,
  'gu',
)
/** "三点后办理入住": in the afternoon, as nothing else is said. */
const bare =
  /(?<![\p{Script=Han}\d])([一二两三四五六七八九]|十[一二]?)[点點](半)?(?=[以之]?[后前]|左右|入住|退房|到店|见面)/gu
const noon = /(?<!\p{L})(?:(?:12\s?)?noon|midday|正午)(?!\p{L})/giu

export function findTimes(text: string): FoundTime[] {
  const found: FoundTime[] = []
  for (const pattern of patterns) {
    for (const match of matches(text, pattern)) {
      const time = clockOf(match)
      if (time) found.push(withDays(text, { start: match.index, end: match.index + match[0].trimEnd().length, time }))
    }
  }
  for (const match of matches(text, spelt)) {
    const time = clockOf([
      match[0],
      match[1] ?? '',
      chineseHours[(match[2] ?? '').replace('两', '二')] ?? '',
      '',
      match[3] ?? '',
    ])
    // The day in the brackets is no part of it.
    const start = match.index + Math.max(0, match[0].search(/[)）]/u) + 1)
    if (time) found.push(withDays(text, { start, end: match.index + match[0].length, time }))
  }
  for (const match of matches(text, bare)) {
    const hour = Number(chineseHours[(match[1] ?? '').replace('两', '二')] ?? 0)
    const time = clockOf([match[0], hour < 7 ? '下午' : '', String(hour), '', match[2] ?? ''])
    if (time) found.push(withDays(text, { start: match.index, end: match.index + match[0].length, time }))
  }
  for (const match of matches(text, noon))
    found.push(withDays(text, { start: match.index, end: match.index + match[0].length, time: '12:00' }))
  // Where times are written with colons, "3h10" is how long it takes.
  const isWithColons = found.filter(({ start, end }) => /\d[:：]\d/u.test(text.slice(start, end))).length > 1
  const isPadded = found.some(({ start, end }) => /^0\d[:：]/u.test(text.slice(start, end)))
  const isDuration = ({ start, end }: Span) =>
    (isWithColons && /^\d{1,2}\s?(?:h\s?\d{2}|时\d{1,2}分)$/iu.test(text.slice(start, end))) ||
    // "7:10 hrs" among times such as "06:40"
    (isPadded &&
      /^\d[:：]\d{2}$/u.test(text.slice(start, end)) &&
      /^\s?h(?:ou)?rs?(?!\p{L})/iu.test(text.slice(end, end + 7)))
  return withoutOverlaps(found.filter((time) => !isDuration(time)))
}

function clockOf([, part = '', hourText = '', minuteText = '', mark = '']: readonly string[]): string | null {
  let hour = Number(hourText)
  const minute = mark === '半' ? 30 : Number(minuteText || 0)
  if (/^p$/i.test(mark) && hour < 12) hour += 12
  if (/^a$/i.test(mark) && hour === 12) hour = 0
  if (/下午|傍晚|晚|夜|午後/.test(part) && hour < 12) hour += 12
  if (/中午/.test(part) && hour < 3) hour += 12
  if (/凌晨/.test(part) && hour === 12) hour = 0
  if (hour === 24 && minute === 0) return '23:59'
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function withDays(text: string, span: Span & { time: string }): FoundTime {
  const after = text.slice(span.end, span.end + 16)
  const before = text.slice(Math.max(0, span.start - 6), span.start)
  const said = /^\s?(?:h|hrs?|Uhr|uur)?\s?[(（]?\s?\+\s?(\d)(?:\s?(?:天|日|days?|d))?[)）]?/i.exec(after)?.[1]
  const isNext =
    /^\s?(?:着|到达?|抵达?|降落)?\s?[(（]?(?:次日|翌日|第二天|隔天|next day|\(next day|am nächsten tag|lendemain)/i.test(
      after,
    ) || /(?:次日|翌日|第二天|隔天)\s*$/.test(before)
  return { ...span, addsDays: said ? Number(said) : isNext ? 1 : 0 }
}
