export type TextSegment = { type: 'text'; text: string } | { type: 'citation'; n: number }

/** Splits `… [1] …` into text and citation marks; a number without a citation stays text. */
export function splitCitations(text: string, known: ReadonlySet<number>): TextSegment[] {
  const pieces: TextSegment[] = []
  let from = 0
  for (const mark of text.matchAll(/\s?\[(\d{1,3})\]/g)) {
    const n = Number(mark[1])
    if (!known.has(n)) continue
    if (mark.index > from) pieces.push({ type: 'text', text: text.slice(from, mark.index) })
    pieces.push({ type: 'citation', n })
    from = mark.index + mark[0].length
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from) })
  return pieces
}
