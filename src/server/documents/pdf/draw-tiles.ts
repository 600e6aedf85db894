// What stands out, side by side: a label with its value in each tile.
import { column, ink, type PdfWriter, page } from './pdf-writer.ts'

interface Tile {
  label: string
  value: string
}

const [gap, height, inset] = [10, 46, 10]
const smallest = 8.5

/** `size` of the values, in points; smaller where one of them would not fit on its line. */
export function drawTiles(pdf: PdfWriter, tiles: readonly Tile[], size: number): void {
  if (tiles.length === 0) return
  const width = (column - gap * (tiles.length - 1)) / tiles.length
  const room = width - 2 * inset
  const widest = Math.max(...tiles.map(({ value }) => pdf.widthOf(value, { size, bold: true })))
  const fitted = widest > room ? Math.max(smallest, (size * room) / widest) : size
  const top = pdf.y + 8
  tiles.forEach(({ label, value }, index) => {
    const x = page.left + index * (width + gap)
    pdf.shape((doc) => doc.roundedRect(x, top, width, height, 5).fillColor(ink.fill).fill())
    const inside = { x: x + inset, width: room }
    pdf.y = top + 7
    pdf.text('P', label, { size: 8.5, color: ink.soft, ...inside })
    pdf.text('P', value, { size: fitted, bold: true, ...inside })
  })
  pdf.y = top + height
}
