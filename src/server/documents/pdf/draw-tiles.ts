// What stands out, side by side: a label with its value in each tile.
import { column, ink, type PdfWriter, page } from './pdf-writer.ts'

interface Tile {
  label: string
  value: string
}

const [gap, height, inset] = [10, 46, 10]

/** `size` of the values, in points. */
export function drawTiles(pdf: PdfWriter, tiles: readonly Tile[], size: number): void {
  if (tiles.length === 0) return
  const width = (column - gap * (tiles.length - 1)) / tiles.length
  const top = pdf.y + 8
  tiles.forEach(({ label, value }, index) => {
    const x = page.left + index * (width + gap)
    pdf.shape((doc) => doc.roundedRect(x, top, width, height, 5).fillColor(ink.fill).fill())
    const inside = { x: x + inset, width: width - 2 * inset }
    pdf.y = top + 7
    pdf.text('P', label, { size: 8.5, color: ink.soft, ...inside })
    pdf.text('P', value, { size, bold: true, ...inside })
  })
  pdf.y = top + height
}
