/** How much of a growing text is whole sentences: what a screen reader may be told without stumbling over half a word. */
export function wholeSentences(text: string): string {
  const ends = [...text.matchAll(/[。！？!?；;\n]|\.(?=\s)/gu)]
  const last = ends.at(-1)
  return last ? text.slice(0, last.index + last[0].length) : ''
}

export type TextPiece = { type: 'text'; text: string } | { type: 'citation'; n: number }

/** Splits `… [1] …` into words and citation marks; numbers that no citation has stay words. */
export function splitCitations(text: string, known: ReadonlySet<number>): TextPiece[] {
  const pieces: TextPiece[] = []
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
