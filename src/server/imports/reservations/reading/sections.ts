// Several mails in one text: each is read by itself. What stands above it becomes blank, so that all places stay.
import { mostReservations } from '#contract/reservation.ts'
import { headersOf, type MailHeaders } from '../sources/mail-headers.ts'
import { blank } from '../text/blank.ts'
import { findCode } from '../text/codes.ts'
import { findNumbers } from '../text/numbers.ts'
import { matches, type Span } from '../text/span.ts'

export interface Section {
  text: string
  /** Of the mail in it, where the text holds several. */
  headers: MailHeaders | null
}

const border =
  /^[\s>]*-{3,}\s?(?:forwarded message|original message|ursprüngliche nachricht|message transféré|转发邮件|原始邮件|转发的邮件)[^\n]*$/gimu
/** A line drawn across. Tables and footers have them too. */
const rule = /^[^\S\n]*(?:[-=_*~—–]{3,}|(?:[*-] ){2,}[*-])[^\S\n]*$/gmu
/** Sentences to whoever reads by machine. They stay in sight of people. */
const instruction =
  /^[^\n]*(?:ignore (?:all )?(?:the )?(?:previous|above|prior)|disregard (?:all|the|previous)|忽略(?:以上|上述|之前|前面)|请忽略此行|AI\s?助手|^system:)[^\n]*$/gimu

/** "[View voucher] [Book again]", or one such at the end of a paragraph: what one can press says nothing of what is booked. */
const buttons =
  /^[^\S\n]*(?:\[[^\]\n]{2,16}\][^\S\n]*){2,}$|(?<=[^\s]\n)[^\S\n]*\[[^\]\n\d]{2,16}\][^\S\n]*(?=\n[^\S\n]*(?:\n|$(?![\s\S])))/gmu

export function withoutInstructions(text: string): string {
  return text.replace(instruction, blank).replace(buttons, blank)
}

export function sectionsOf(text: string): Section[] {
  const calm = withoutInstructions(text)
  const headers = headersOf(calm)
  const borders = matches(calm, border).map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
  const marks = joinAdjacent(calm, [...borders, ...headers])
  const [first] = marks
  const above = first ? calm.slice(0, first.start) : ''
  const starts = marks.map(({ start }) => start)
  if (first && booksOther(above, calm.slice(first.start))) starts.unshift(0)
  const spans = (starts.length < 2 ? [0] : starts.slice(0, mostReservations)).flatMap((start, index, all) =>
    splitAtRules(calm, { start, end: all[index + 1] ?? calm.length }),
  )
  if (spans.length < 2) return [{ text: calm, headers: null }]
  return spans.slice(0, mostReservations).map(({ start, end }) => ({
    text: blank(calm.slice(0, start)) + calm.slice(start, end).trimEnd(),
    headers: headers.find((each) => each.start >= start && each.end <= end) ?? null,
  }))
}

/** A border and the headers below it open the same mail. */
function joinAdjacent(text: string, marks: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, mark.start).trim() === '') last.end = mark.end
    else joined.push({ ...mark })
  }
  return joined
}

/** Mails without headers, with a line between them: only where each part names a code of its own. */
function splitAtRules(text: string, span: Span): Span[] {
  const parts: Span[] = []
  let { start } = span
  for (const line of matches(text.slice(span.start, span.end), rule).slice(0, mostReservations)) {
    const middle = span.start + line.index
    if (!isMailBeside(text.slice(start, middle), text.slice(middle, span.end))) continue
    parts.push({ start, end: middle })
    start = middle
  }
  return [...parts, { start, end: span.end }]
}

function isMailBeside(above: string, below: string): boolean {
  return greets(above) && greets(below) && booksOther(above, below) && findCode(below) !== null
}

/** Each mail begins with a salutation, which tables and footers do not have. */
function greets(text: string): boolean {
  return /^[^\S\n]*(?:dear|hello|hi|good (?:morning|day|evening)|thank you|尊敬的|亲爱的|您好|你好|【)/imu.test(text)
}

/** The note of who forwards names no code; a reply names that of the mail below it. */
function booksOther(above: string, below: string): boolean {
  const own = findCode(above)?.value ?? findNumbers(above, 'flight')[0]?.value
  return own !== undefined && !below.includes(own)
}
