// Horizontal bars with their labels, all of one scale.
import { column, ink, type PdfWriter, page } from '../pdf/pdf-writer.ts'
import type { Bar } from './report-sheet.ts'

const labelWidth = 130
const textWidth = 90
const longest = column - labelWidth - textWidth
const barHeight = 7
const step = 12

/** `colors` by the place of a bar within its row. */
export function drawBars(
  pdf: PdfWriter,
  rows: readonly { label: string; bars: Bar[] }[],
  colors: readonly string[],
): void {
  const most = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value)))
  for (const { label, bars } of rows) {
    pdf.keep(bars.length * step + 14)
    const top = pdf.y + 8
    bars.forEach(({ value, text }, index) => {
      const y = top + index * step
      const length = (Math.max(0, value) / most) * longest
      if (value > 0)
        pdf.shape((doc) => {
          doc
            .rect(page.left + labelWidth, y + 2, Math.max(length, 0.5), barHeight)
            .fillColor(colors[index] ?? ink.accent)
            .fill()
        })
      pdf.y = y
      pdf.text('P', text, { size: 8.5, color: ink.soft, x: page.left + labelWidth + length + 6, width: textWidth - 6 })
    })
    pdf.y = top + ((bars.length - 1) * step) / 2 - 1
    pdf.text('P', label, { size: 9.5, width: labelWidth - 10 })
    pdf.y = Math.max(pdf.y, top + bars.length * step)
  }
}
