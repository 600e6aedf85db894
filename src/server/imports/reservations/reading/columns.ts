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
    const isPaired = near.length >= 2
    return {
      days: [one, two],
      times: isPaired ? [early, near.length === 2 ? late : (near.at(-1) ?? null)] : [null, null],
      places: placesBelow(text, line.end + 1),
    }
  }
  return null
}

/** The first line below whose two cells are both words. */
function placesBelow(text: string, from: number): Columns['places'] {
  let at = from
  for (const raw of text.slice(from, from + reach).split('\n')) {
    const cells = [...raw.matchAll(/[^\t]+?(?=\t|\s{3,}|$)/gu)].filter(([cell]) => /\p{L}{2}/u.test(cell))
    const [one, two] = cells
    if (one && two && cells.length === 2 && cells.every(([cell]) => !/\d{4}|\d[:：]\d{2}/.test(cell)))
      return [cellAt(one, at), cellAt(two, at)]
    at += raw.length + 1
  }
  return [null, null]
}

function cellAt(match: RegExpExecArray, offset: number): Found<string> {
  const value = match[0].trim()
  const start = offset + match.index + match[0].indexOf(value)
  return { value, start, end: start + value.length, confidence: 0.8 }
}
