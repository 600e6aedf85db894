// Two journeys side by side in a text ("OUTBOUND     RETURN"), as columns of blanks: read one below the other.

interface Row {
  line: string
  cells: { text: string; at: number }[]
}
const leastRows = 3
/** Columns of proportional fonts drift; cells of one column begin within so many characters. */
const drift = 6
const numbered = /(?<![A-Za-z\d])(?:[A-Z]{2,3}|[A-Z]\d|\d[A-Z])\s?\d{2,4}(?!\d|:)/

export function unfoldColumns(text: string): string {
  if (!/\S {3,}\S/.test(text)) return text
  const out: string[] = []
  let block: Row[] = []
  const flush = () => {
    out.push(...(isTwoJourneys(block) ? unfolded(block) : block.map(({ line }) => line)))
    block = []
  }
  for (const line of text.split('\n')) {
    const row = { line, cells: cellsOf(line) }
    const [first] = block.filter(({ cells }) => cells.length === 2)
    const isRow =
      row.cells.length === 2 && (!first || Math.abs((row.cells[1]?.at ?? 0) - (first.cells[1]?.at ?? 0)) <= drift)
    if (isRow) block.push(row)
    else {
      flush()
      out.push(line)
    }
  }
  flush()
  return out.join('\n')
}

/** Both columns name a number of their own on one line, and go on below it. */
function isTwoJourneys(block: readonly Row[]): boolean {
  if (block.length < leastRows) return false
  return block.some(({ cells }) => {
    const [left, right] = cells.map(({ text }) => numbered.exec(text)?.[0])
    return left !== undefined && right !== undefined && left !== right
  })
}

function unfolded(block: readonly Row[]): string[] {
  const column = (index: number) => block.map(({ cells }) => cells[index]?.text ?? '')
  return [...column(0), '', ...column(1)]
}

function cellsOf(line: string): Row['cells'] {
  return [...line.matchAll(/\S+(?: {1,2}\S+)*/gu)].map((match) => ({ text: match[0], at: match.index }))
}
