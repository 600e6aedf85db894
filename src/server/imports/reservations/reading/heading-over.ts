// What the heading of a column is called, in tables that are set with blanks: the heading stands above, at about the same place of its line.

const mostRows = 8
/** A value may begin a little before its heading. */
const drift = 2

/** null where no row of headings stands above. */
export function headingOver(text: string, at: number): string | null {
  let end = text.lastIndexOf('\n', at - 1)
  const place = at - end - 1
  for (let row = 0; row < mostRows && end > 0; row++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end)
    end = start - 1
    const cells = [...line.matchAll(/\S+(?: \S+)*/gu)]
    if (line.trim() === '') return null
    if (cells.length < 3 || /\d/.test(line)) continue
    return cells.filter(({ index }) => index <= place + drift).at(-1)?.[0] ?? null
  }
  return null
}
