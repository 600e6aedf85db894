/** A piece of text on a page; the origin is at the lower left. */
interface PdfPiece {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** Lines from top to bottom as they are seen; columns apart by three spaces, as readers of tables expect. */
export function linesOfPage(pieces: readonly PdfPiece[]): string[] {
  const lines: PdfPiece[][] = []
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && Math.abs(first.y - piece.y) < Math.max(first.height, piece.height) * 0.5) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => {
    let text = ''
    let end = Number.NaN
    for (const piece of line.toSorted((a, b) => a.x - b.x)) {
      const gap = (piece.x - end) / Math.max(piece.height, 1)
      text += gap > 1.2 ? '   ' : gap > 0.15 ? ' ' : ''
      text += piece.text.trim()
      end = piece.x + piece.width
    }
    return text
  })
}
