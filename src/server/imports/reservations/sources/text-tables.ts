// Tables of a plain text, set with blanks or tabs: read as those of a page are.
import { isOfTravelers, labelRows } from './label-rows.ts'
import { unfoldColumns } from './unfold-columns.ts'
import { unframe } from './unframe.ts'
import { unquote } from './unquote.ts'

interface Line {
  text: string
  cells: string[]
}
const rule = /^[\s\-=_+|*─]*$/u
/** A first cell that is empty shows as an indent. */
const indent = /^(?:\t| {3,})(?=\S)/u
const leastRows = 2

/** A text without marks of quotation, its tables as rows with labels. */
export function readPlain(text: string): string {
  return labelTables(unfoldColumns(unframe(unquote(text.replace(/\r\n?/g, '\n')))))
}

function labelTables(text: string): string {
  const lines = text.split('\n').map((each): Line => ({ text: each, cells: cellsOf(each) }))
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    const rows = tableAt(lines, at)
    const { shown, count } = rows ?? { shown: [lines[at]?.text ?? ''], count: 1 }
    out.push(...shown)
    at += count
  }
  return out.join('\n')
}

/** null where no table begins. */
function tableAt(lines: readonly Line[], start: number): { shown: string[]; count: number } | null {
  const head = lines[start]
  if (!head || head.cells.length < 2) return null
  let end = start + 1
  const rows = [head]
  for (; end < lines.length; end++) {
    const line = lines[end]
    const cells = line && (line.cells.length < head.cells.length ? alignedCells(head, line) : line.cells)
    if (!line || (cells?.length !== head.cells.length && !isRule(line))) break
    if (!isRule(line)) rows.push({ ...line, cells: cells ?? [] })
  }
  if (rows.length < leastRows) return null
  // People below each other are counted as they stand.
  const labelled = isOfTravelers(head.cells) ? null : labelRows(rows)
  return labelled && { shown: ['', ...labelled], count: end - start }
}

/** "14:35 17:00" below "Dep   Arr": cells begin where their headings do; null where a word stands across. */
function alignedCells(head: Line, { text }: Line): string[] | null {
  if (head.cells.length < 3 || head.text.includes('\t') || text.includes('\t')) return null
  const starts = [...head.text.matchAll(/\S+(?: \S+)*/gu)].map(({ index }) => index)
  const isCut = starts.every((at) => at === 0 || /\s/u.test(text.charAt(at - 1)))
  const cells = starts.map((at, index) => text.slice(at, starts[index + 1]).trim())
  return isCut && cells.every((cell) => cell !== '') ? cells : null
}

function isRule({ text }: Line): boolean {
  return text.trim() !== '' && rule.test(text)
}

function cellsOf(line: string): string[] {
  const cells = line
    .trim()
    .split(/\t| {2,}/u)
    .map((cell) => cell.trim())
  return indent.test(line) ? ['', ...cells] : cells
}
