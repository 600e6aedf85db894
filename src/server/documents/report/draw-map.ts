// The ways of a trip as lines, one color a day, with the names of its stops. North is up.
import { column, ink, type PdfWriter, page } from '../pdf/pdf-writer.ts'
import type { ReportMap } from './report-sheet.ts'

const height = 240
const margin = 34
/** As the days have on the maps of the interface. */
const dayColors = ['#2f6db3', '#a95a1d', '#2d7d46', '#a8387f', '#23797f', '#b53a34', '#6b4fb8', '#6f6a14']
/** In degrees: places of one street do not fill the map. */
const leastSpan = 0.02

export function drawMap(pdf: PdfWriter, map: ReportMap): void {
  pdf.keep(height + 20)
  const top = pdf.y + 10
  const project = projection(map)
  pdf.figure(map.alt, (doc) => {
    doc.roundedRect(page.left, top, column, height, 6).fillColor(ink.fill).fill()
    map.days.forEach((points, index) => {
      const color = dayColors[index % dayColors.length] ?? ink.accent
      const placed = points.map((at) => project(at, top))
      placed.forEach(({ x, y }, at) => {
        if (at === 0) doc.moveTo(x, y)
        else doc.lineTo(x, y)
      })
      if (placed.length > 1) doc.lineWidth(1.6).lineJoin('round').strokeColor(color).stroke()
      for (const { x, y } of placed) doc.circle(x, y, 2.4).fillColor(color).fill()
    })
  })
  for (const { name, at } of map.stops) {
    const { x, y } = project(at, top)
    const width = pdf.widthOf(name, { size: 9, bold: true }) + 4
    pdf.y = y + 4
    pdf.text('P', name, { size: 9, bold: true, x: Math.min(x - width / 2, page.left + column - width - 4), width })
  }
  pdf.y = top + height
}

/** Equirectangular, true to scale in the middle of the map. */
function projection({ days, stops }: ReportMap): (at: [number, number], top: number) => { x: number; y: number } {
  const points = [...days.flat(), ...stops.map(({ at }) => at)]
  // A trip over the date line.
  const isApart = span(points.map(([lng]) => lng)).size > 180
  const eastOf = (lng: number) => (isApart && lng < 0 ? lng + 360 : lng)
  const lat = span(points.map((at) => at[1]))
  const shrink = Math.cos((lat.middle * Math.PI) / 180)
  const lng = span(points.map((at) => eastOf(at[0]) * shrink))
  const scale = Math.min(
    (column - margin * 2) / Math.max(lng.size, leastSpan),
    (height - margin * 2) / Math.max(lat.size, leastSpan),
  )
  return (at, top) => ({
    x: page.left + column / 2 + (eastOf(at[0]) * shrink - lng.middle) * scale,
    y: top + height / 2 - (at[1] - lat.middle) * scale,
  })
}

function span(values: readonly number[]): { size: number; middle: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { size: most - least, middle: (least + most) / 2 }
}
