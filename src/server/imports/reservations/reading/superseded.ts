// Columns of what was before a change: "Old | New", 变更前 | 变更后. What stands in them does not hold any more.
import type { Span } from '../text/span.ts'

const former =
  /^(?:old|original(?:ly)?|previous(?:ly)?|before|was|scheduled|原(?:航班|计划|行程|信息|时间)?|变更前|改签前|调整前|旧)$/iu
const current =
  /^(?:new|updated?|revised|now|after|current|新(?:航班|计划|行程|信息|时间)?|变更后|改签后|调整后|现(?:航班|计划)?)$/iu
const mostRows = 14

interface Cell extends Span {
  text: string
}

export function supersededCells(text: string): Span[] {
  const lines: { start: number; cells: Cell[] }[] = []
  let at = 0
  for (const line of text.split('\n')) {
    lines.push({ start: at, cells: cellsOf(line, at) })
    at += line.length + 1
  }
  return lines.flatMap(({ cells }, index) => {
    const old = cells.findIndex((cell) => former.test(cell.text))
    const isNewBeside = cells.some((cell, place) => place !== old && current.test(cell.text))
    if (old < 0 || !isNewBeside) return []
    // A heading over the labels may be missing: rows have then one cell more.
    return lines.slice(index + 1, index + 1 + mostRows).flatMap((row) => {
      const shift = row.cells.length - cells.length
      const cell = shift === 0 || shift === 1 ? row.cells[old + shift] : undefined
      return cell ? [{ start: cell.start, end: cell.end }] : []
    })
  })
}

function cellsOf(line: string, offset: number): Cell[] {
  return [...line.matchAll(/[^\t|｜]+?(?=\t|[|｜]|\s{3,}|$)/gu)].flatMap((match) => {
    const text = match[0].trim()
    const start = offset + match.index + match[0].indexOf(text)
    return text === '' ? [] : [{ text, start, end: start + text.length }]
  })
}
