// The ways of a trip as lines, one color a day, with the names of its stops. North is up.
import { column, ink, type PdfWriter, page } from '../pdf/pdf-writer.ts'
import { colorOfDay, projection } from './map-projection.ts'
import type { ReportMap } from './report-sheet.ts'

const height = 240
const margin = 34

export function drawMap(pdf: PdfWriter, map: ReportMap): void {
  pdf.keep(height + 20)
  const top = pdf.y + 10
  const project = projection(map, { x: page.left, y: top, width: column, height, margin })
  pdf.figure(map.alt, (doc) => {
    doc.roundedRect(page.left, top, column, height, 6).fillColor(ink.fill).fill()
    map.days.forEach((points, index) => {
      const color = colorOfDay(index)
      const placed = points.map(project)
      placed.forEach(({ x, y }, at) => {
        if (at === 0) doc.moveTo(x, y)
        else doc.lineTo(x, y)
      })
      if (placed.length > 1) doc.lineWidth(1.6).lineJoin('round').strokeColor(color).stroke()
      for (const { x, y } of placed) doc.circle(x, y, 2.4).fillColor(color).fill()
    })
  })
  for (const { name, at } of map.stops) {
    const { x, y } = project(at)
    const width = pdf.widthOf(name, { size: 9, bold: true }) + 4
    pdf.y = y + 4
    pdf.text('P', name, { size: 9, bold: true, x: Math.min(x - width / 2, page.left + column - width - 4), width })
  }
  pdf.y = top + height
}
