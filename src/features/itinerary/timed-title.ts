// A time of day that was typed into a title: "dinner 19:30 at Da Enzo", "晚上7点半吃火锅".
import { readTime } from '#lib/read-time.ts'

export interface TimedTitle {
  /** Without the time. */
  title: string
  /** `HH:MM` */
  start: string
  end: string | null
}

const dayPart = '(?:上午|早上|凌晨|中午|下午|傍晚|晚上)'
const half = '(?:\\s*[ap]\\.?m\\b\\.?)'
const hanHour = '(?:\\d{1,2}|[一二两三四五六七八九]|十[一二]?)'
const digital = `${dayPart}?\\s*\\d{1,2}[:：]\\d{2}${half}?`
const spoken = `${dayPart}?\\s*${hanHour}\\s*点(?:钟|半|\\d{2}分?)?`
const halved = `\\d{1,2}(?:\\.\\d{2})?${half}`
const time = `(?:${digital}|${spoken}|${halved})`
/** A bare hour starts a span only where it touches its dash: "10-11:30", not "gate 3 - 10:30". */
const span = new RegExp(
  `(?<![\\p{L}\\d.:：¥$€£-])(?<start>${time}|\\d{1,2}(?=[-–—~～]))(?:\\s*(?:[-–—~～至到]|\\bto\\b)\\s*(?<end>${time}))?(?![\\d:：%]|\\.\\d)`,
  'giu',
)
/** The time is a limit or an opening hour, not when this starts. */
const limitBefore = /\b(?:before|by|until|till|after|since|opens?|opening|closes?|closed|closing)(?:\s+at)?\s*$/iu
const limitAfter = /^\s*(?:之前|以前|之后|以后|前|后|截止|关门|开门|闭馆|开馆|左右)/u
const leadingWord = /(?:\s|^)(?:at|@|from)\s*$/iu
const looseEnds = /^[\s,，、·:：|@–—-]+|[\s,，、·:：|@–—-]+$/gu

/** null where no time stands in it, several do, it only limits, or nothing else would be left. */
export function readTimedTitle(text: string): TimedTitle | null {
  const found = [...text.matchAll(span)]
  const [match] = found
  if (!match || found.length > 1) return null
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  if (limitBefore.test(before) || limitAfter.test(after)) return null
  const { start = '', end } = match.groups ?? {}
  const from = readTime(start + saidOf(start, end, spokenHalf))
  const to = end === undefined ? null : readTime(saidOf(end, start, spokenPart) + end)
  if (!from || to === undefined) return null
  const title = `${before.replace(leadingWord, ' ')} ${after}`
    .replace(looseEnds, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,，、])|(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  return title === '' ? null : { title, start: from, end: to }
}

const spokenHalf = new RegExp(`${half}$`, 'iu')
const spokenPart = new RegExp(`^${dayPart}`, 'u')

/** "7:30–9 pm", 下午2点到4点: the half of the day that only the other side says; '' where this side says one too. */
function saidOf(side: string, other: string | undefined, pattern: RegExp): string {
  return pattern.test(side) ? '' : (pattern.exec(other ?? '')?.[0] ?? '')
}
