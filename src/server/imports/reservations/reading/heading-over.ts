// What the heading of a column is called, in tables that are set with blanks: the heading stands above, at about the same place of its line.

import { matches } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'

const mostRows = 8
/** No line of a table is as long. */
const widest = 400
/** A value may begin a little before its heading. */
const drift = 2

/** null where no row of headings stands above. */
export function headingOver(text: string, at: number): string | null {
  let end = text.lastIndexOf('\n', at - 1)
  const place = at - end - 1
  for (let row = 0; row < mostRows && end > 0; row++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end)
    if (line.length > widest || line.trim() === '') return null
    end = start - 1
    const cells = /\d/.test(line) ? [] : cellsOf(line)
    if (cells.length < 3) continue
    return cellAt(cells, place)?.[0] ?? null
  }
  return null
}

/** The cell right above. */
export function cellOver(text: string, at: number): { text: string; start: number } | null {
  const own = text.lastIndexOf('\n', at - 1) + 1
  const start = text.lastIndexOf('\n', own - 2) + 1
  const cells = cellsOf(text.slice(start, Math.max(start, own - 1)))
  const cell = own > 0 && cells.length > 2 ? cellAt(cells, at - own) : null
  return cell ? { text: cell[0], start: start + cell.index } : null
}

function cellsOf(line: string): RegExpExecArray[] {
  return matches(line, /\S+(?: \S+)*/gu)
}

/** The last that begins no later than the place. */
function cellAt(cells: readonly RegExpExecArray[], place: number): RegExpExecArray | null {
  return cells.filter(({ index }) => index <= place + drift).at(-1) ?? null
}

const bareTime = /(?<=\s{2})([01]\d|2[0-3])([0-5]\d)(?=\s{2}|\s*$)/gmu
const timeHeading = /^(?:(?:dep|arr|std|sta|time|departs?|arrives?|departure|arrival)\.?(?: time)?|时间|起飞|到达)$/iu

/** "1520" below "TIME". */
export function timesUnderHeadings(text: string): FoundTime[] {
  return matches(text, bareTime).flatMap(({ 0: digits, 1: hour, 2: minute, index }) =>
    timeHeading.test(headingOver(text, index) ?? '')
      ? [{ time: `${hour}:${minute}`, addsDays: 0, start: index, end: index + digits.length }]
      : [],
  )
}
