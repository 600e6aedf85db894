// Two headings side by side, such as "Check-in | Check-out": their days, times and words stand below in the same order.
import type { FoundDay } from '../text/dates.ts'
import { type Found, matches } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { lineAt, type Reading } from './reading.ts'

export interface Columns {
  days: [FoundDay, FoundDay]
  times: [FoundTime | null, FoundTime | null]
  /** Words below the headings that are no days or times; null where the columns have none. */
  places: [Found<string> | null, Found<string> | null]
}

const longestLine = 90
const reach = 160

/** `first` and `second` are patterns of the two headings. */
export function columnsOf(
  { text, times }: Pick<Reading, 'text' | 'times'>,
  days: readonly FoundDay[],
  first: RegExp,
  second: RegExp,
): Columns | null {
  for (const match of matches(text, first)) {
    const line = lineAt(text, match.index)
    const heading = text.slice(line.start, line.end)
    const behind = text.slice(match.index + match[0].length, line.end)
    if (heading.length > longestLine || /\d/.test(heading) || matches(behind, second).length === 0) continue
    const [one, two] = days.filter(({ start }) => start >= line.end && start < line.end + reach)
    if (!one || !two || two.day < one.day) continue
    const near = times.filter(({ start }) => start >= line.end && start < two.end + 80)
    const [early = null, late = null] = near
    const beside = ([one, two] as const).map((day) => near.find((time) => isBehind(text, day, time)) ?? null)
    const isPaired = near.length >= 2
    return {
      days: [one, two],
      times:
        beside[0] && beside[1]
          ? [beside[0], beside[1]]
          : isPaired
            ? [early, near.length === 2 ? late : (near.at(-1) ?? null)]
            : [null, null],
      places: placesBelow(text, line.end + 1) ?? placesInBlocks(text, line.end + 1, one),
    }
  }
  return null
}

/** "Mon, 12 Jul 2027 at 13:00" */
function isBehind(text: string, day: FoundDay, time: FoundTime): boolean {
  return time.start >= day.end && /^[^\n\d]{0,12}$/u.test(text.slice(day.end, time.start))
}

/** A cell of several lines stands above the other one: each names its place first, and its day below. */
function placesInBlocks(text: string, from: number, day: FoundDay): Columns['places'] {
  const lineBelow = (at: number) => {
    const [, name = ''] = /^\s*([^\n\t]+)/u.exec(text.slice(at, at + reach)) ?? []
    const value = name.trim()
    const start = text.indexOf(value, at)
    const isName = /^\p{Lu}|^\p{Script=Han}/u.test(value) && !/[:：]|\d{4}|\d[:：]\d{2}/.test(value)
    return isName ? { value, start, end: start + value.length, confidence: 0.65 } : null
  }
  const [first, second] = [lineBelow(from), lineBelow(lineAt(text, day.end).end)]
  return first && second && first.end < day.start ? [first, second] : [null, null]
}

/** The first line below whose two cells are both words. */
function placesBelow(text: string, from: number): Columns['places'] | null {
  let at = from
  for (const raw of text.slice(from, from + reach).split('\n')) {
    const cells = [...raw.matchAll(/[^\t]+?(?=\t|\s{3,}|$)/gu)].filter(([cell]) => /\p{L}{2}/u.test(cell))
    const [one, two] = cells
    if (one && two && cells.length === 2 && cells.every(([cell]) => !/\d{4}|\d[:：]\d{2}/.test(cell)))
      return [cellAt(one, at), cellAt(two, at)]
    at += raw.length + 1
  }
  return null
}

function cellAt(match: RegExpExecArray, offset: number): Found<string> {
  const value = match[0].trim()
  const start = offset + match.index + match[0].indexOf(value)
  return { value, start, end: start + value.length, confidence: 0.8 }
}
