// Where a text that lists several bookings can be cut: at numbers that count up, at headings of one look, at gaps.

import { lineAt, type Reading } from '../reading/reading.ts'
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
  const marked = [numbered(lines), ...looks.map((look) => alike(lines, look))]
  return [
    ...marked.map((starts) => ({ items: between(text, starts), isMarked: true })),
    { items: blocksOf(text), isMarked: false },
  ]
    .map((cut) => ({ ...cut, items: cut.items.filter((item) => isDated(reading, item, cut.isMarked)) }))
    .filter(({ items: { length } }) => length > 1 && length <= mostItems)
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
  /^[\s>]*\[[^\]]{2,24}\]/u,
  /^[\s>]*(?:✈|🛫|🏨|🛏|🏠|🏡|🚄|🚅|🚆|🚂|🚌|🚍|🚐|⛴|🛳|🚢|🚤|🚗|🚙|🚕|🚖|🍽|🍴|🍜|🍷|🎫|🎟|🎭|🏛|🎿)/u,
  /^[\s>]*#{1,4}\s*\S/u,
  /^[\s>]*[■●◆▶►▪★◎◇□○]\s*\S/u,
  /^[\s>]*(?:={2,}|-{2,}|~{2,}|—{2,}|\*{1,3})\s*[\p{L}\d][^\n]{0,50}?\s*(?:={2,}|-{2,}|~{2,}|—{2,}|\*{1,3})\s*[:：]?\s*$/u,
  /^[\s>]*[-–*•·]\s+\S/u,
]

function alike(lines: readonly Line[], look: RegExp): number[] {
  return lines.filter(({ text }) => look.test(text)).map(({ start }) => start)
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
