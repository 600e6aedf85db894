// Where a text that lists several bookings can be cut: at numbers that count up, at headings of one look, at gaps.

import { lineAt, type Reading } from '../reading/reading.ts'
import { stampsOf } from '../reading/stamps.ts'
import { findCode } from '../text/codes.ts'
import { findMoney } from '../text/money.ts'
import { matches, type Span, within } from '../text/span.ts'
import { isOtherDay } from './journey-times.ts'

const mostItems = 12

interface Line extends Span {
  text: string
}

export interface Cut {
  /** In each stands a day or an hour; what stands in none is common to all. */
  items: Span[]
  /** Numbers or headings say that these are items; gaps part other things as well. */
  isMarked: boolean
}

/** Ways to cut, the clearest first. */
export function cutsOf(reading: Reading): Cut[] {
  const { text } = reading
  const lines = linesOf(text)
  const marked = [
    numbered(lines),
    messagesOf(text),
    ...looks.map((look) => alike(lines, look)),
    datedHeads(reading, lines),
  ]
  return [
    ...marked.map((starts) => ({ items: between(text, starts), isMarked: true })),
    { items: blocksOf(text), isMarked: false },
  ]
    .map((cut) => ({
      ...cut,
      items: cut.items
        .map((item) => withoutDayBelow(reading, item))
        .filter((item) => isDated(reading, item, cut.isMarked) && !isUnbooked(text.slice(item.start, item.end))),
    }))
    .filter(({ items: { length } }) => length > 1 && length <= mostItems)
}

/** "Airport bus: buy your ticket at the stop" is only told. */
const unbooked =
  /自理|自行(?:前往|购买|解决|安排)|现场(?:购票|买票)|own arrangements?|arrange (?:it )?yourself|not (?:yet )?(?:included|booked|reserved)(?!\p{L})|at your own expense/iu

export function isUnbooked(words: string): boolean {
  return unbooked.test(words) && findCode(words) === null && findMoney(words).length === 0
}

/** Messages of a chat, whoever wrote them. */
function messagesOf(text: string): number[] {
  return stampsOf(text).map(({ start }) => start)
}

/** Lines that a day opens, and more stands behind it or below. */
function datedHeads({ text, days }: Reading, lines: readonly Line[]): number[] {
  const heads = lines.filter(
    (line, index) =>
      (lines[index - 1]?.text ?? '').trim() === '' &&
      withWeekday.test(line.text) &&
      within(days, line).some(({ start }) => beforeDay.test(text.slice(line.start, start))),
  )
  const indents = heads.map((line) => line.text.search(/\S/))
  // Days that stand further in are of the item above.
  return heads.filter((_, index) => indents[index] === Math.min(...indents)).map(({ start }) => start)
}
const beforeDay =
  /^[\s>*•·#【[]*(?:(?:d|day|tag|jour|第)\s?[\d一二三四五六七八九十]{1,2}[天日]?[\s:：–—-]*)?(?:\p{L}{2,9}\.?,?\s)?$/iu

/** The heading of what comes next: nothing but a day. */
function isDayAlone({ text, days }: Reading, line: Span): boolean {
  const [day] = within(days, line)
  if (!day) return false
  const others = text.slice(line.start, day.start) + text.slice(day.end, line.end)
  return !/\p{L}/u.test(others.replace(weekdayWords, ''))
}
const withWeekday =
  /(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun)|(?:周|星期|礼拜)[一二三四五六日天]|^\s*(?:day|d)\s?\d|^\s*第[\d一二三四五六七八九十]{1,2}[天日]/iu
const weekdayWords =
  /(?<!\p{L})(?:day|tag|jour|d)\s?\d{1,2}(?!\d)|第[\d一二三四五六七八九十]{1,2}[天日]|(?:周|星期|礼拜)[一二三四五六日天]|(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})/giu

/** The last line of an item may be the day of the next one. */
function withoutDayBelow(reading: Reading, item: Span): Span {
  const end = item.start + reading.text.slice(item.start, item.end).trimEnd().length
  const line = lineAt(reading.text, end)
  return line.start > item.start && isDayAlone(reading, { start: line.start, end })
    ? { start: item.start, end: line.start }
    : item
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    return { text: line, start: from, end: from + line.length }
  })
}

function isDated({ text, days, times }: Reading, span: Span, isMarked: boolean): boolean {
  if (isMarked) return within(days, span).length > 0 || within(times, span).length > 0
  return within(days, span).some((day) => !isOtherDay(text, day) && !ofPayment.test(lineOf(text, day)))
}

const ofPayment = /付款|支付|下单|放票|\b(?:paid|due|payment|booked on|issued|cancel\p{L}*)(?!\p{L})/iu

function lineOf(text: string, { start }: Span): string {
  const line = lineAt(text, start)
  return text.slice(line.start, line.end)
}

const ordinal =
  /^[\s>*•·#【[]*(?:[(（]?(?<digits>\d{1,2})[)）.、](?!\d)|(?<circled>[①-⑫])|(?:第)?(?<han>[一二三四五六七八九十])(?:[、.．)）]|[程段项站单])|(?:leg|booking|item|part|segment|reservation|sector|journey|ride|no\.?|#)\s?(?<named>\d{1,2})(?!\d))/iu

/** Lines that count from one up. */
function numbered(lines: readonly Line[]): number[] {
  const starts: number[] = []
  for (const { text, start } of lines) {
    const groups = ordinal.exec(text)?.groups
    if (groups && ordinalOf(groups) === starts.length + 1) starts.push(start)
  }
  return starts
}

function ordinalOf({ digits, named, circled, han }: Record<string, string | undefined>): number {
  if (circled) return '①②③④⑤⑥⑦⑧⑨⑩⑪⑫'.indexOf(circled) + 1
  return han ? '一二三四五六七八九十'.indexOf(han) + 1 : Number(digits ?? named)
}

/** What headings of one look begin with. */
const looks = [
  /^[\s>]*【[^】]{1,16}】/u,
  // A row of buttons closes an item.
  /^[\s>]*\[[^\]]{2,24}\](?!\s*(?:\[[^\n]*)?\n\s*\n)/u,
  /^[\s>]*(?![©®™])\p{Extended_Pictographic}/u,
  /^[\s>]*#{1,4}\s*\S/u,
  /^[\s>]*[■●◆▶►▪★◎◇□○]\s*\S/u,
  /^[\s>]*(?:={2,}|-{2,}|~{2,}|—{2,}|\*{1,3})\s*[\p{L}\d][^\n]{0,50}?\s*(?:={2,}|-{2,}|~{2,}|—{2,}|\*{1,3})\s*[:：]?\s*$/u,
  /^[\s>]*[-–*•·]\s+\S/u,
]

function alike(lines: readonly Line[], look: RegExp): number[] {
  return lines
    .filter(({ text }, index) => look.test(`${text}\n${lines[index + 1]?.text ?? ''}\n`))
    .map(({ start }) => start)
}

/** From each head to the next. */
function between(text: string, starts: readonly number[]): Span[] {
  const items = starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
  const last = items.pop()
  if (!last) return []
  // What stands below the last is of no item: as many paragraphs belong to it as the longest of the others has.
  const most = Math.max(1, ...items.map(({ start, end }) => paragraphsOf(text, { start, end }).length))
  const end = paragraphsOf(text, last)[most - 1]?.end ?? last.end
  return [...items, { start: last.start, end }]
}

/** Paragraphs in which a day stands that is no other's. */
export function datedBlocks(reading: Reading): Span[] {
  return blocksOf(reading.text).filter(
    (block) => isDated(reading, block, false) && !isUnbooked(reading.text.slice(block.start, block.end)),
  )
}

function blocksOf(text: string): Span[] {
  return paragraphsOf(text, { start: 0, end: text.length })
}

/** What empty lines part. */
function paragraphsOf(text: string, { start, end }: Span): Span[] {
  return matches(text.slice(start, end), /\S[\s\S]*?(?=\n[^\S\n]*\n|$(?![\s\S]))/gu).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}
