// Tables drawn with bars, "| Collect | Wed 03 Mar 2027 |": a row of two cells is a label with its value.
const row = /^\s*\|(.*)\|\s*$/u
const rule = /^\s*[+|](?=[^\n]*-{3})[-+|:=\s]*$/u
const leastRows = 3

export function unframe(text: string): string {
  const lines = text.split('\n')
  if (lines.filter((line) => row.test(line) && !rule.test(line)).length < leastRows) return text
  return lines
    .flatMap((line, at) => (isHeading(lines, at) ? [] : [shown(line)]))
    .join('\n')
    .replace(openBracket, ' ')
}

function shown(line: string): string {
  if (rule.test(line)) return ''
  const inner = row.exec(line)?.[1]
  if (inner === undefined) return line
  const [label = '', value = '', ...others] = inner.split('|').map((cell) => cell.trim())
  if (others.length > 0) return [label, value, ...others].join('\t')
  return label === '' || value === '' ? label + value : `${label}: ${value}`
}

/** "| Item | Details |" above a rule says nothing; headings of more columns are those of a table. */
function isHeading(lines: readonly string[], at: number): boolean {
  const cells = row.exec(lines[at] ?? '')?.[1]?.split('|') ?? []
  return cells.length === 2 && !/\d/.test(cells.join('')) && /^\s*\|[-:\s|]+\|\s*$/u.test(lines[at + 1] ?? '')
}

/** A cell that goes on in the next row. */
const openBracket = /(?<=[(（][^()（）\n]{0,60})\n(?=[^()（）\n:：]{0,40}[)）])/gu
