// The cover of the trip with what was seen and the names of its stops, as on its share image. North is up.
import drawSvg from 'svg-to-pdfkit'
import { drawPlaces } from '../card/draw-places.ts'
import { openSvg } from '../card/svg-writer.ts'
import type { LoadedFonts } from '../fonts/load-fonts.ts'
import { column, type PdfWriter, page } from '../pdf/pdf-writer.ts'
import { mapSize, type ReportMap } from './report-sheet.ts'

const height = (column * mapSize.height) / mapSize.width
/** Of the names, in pixels of the map. */
const nameSize = 20

/** `fonts` are its own: letters that are laid out as outlines would be looked for among those of the file. */
export function drawMap(pdf: PdfWriter, { alt, cover }: ReportMap, fonts: LoadedFonts): void {
  pdf.keep(height + 20)
  const top = pdf.y + 10
  const svg = openSvg(mapSize.width, mapSize.height, fonts)
  svg.add(cover.svg)
  drawPlaces(svg, cover, { x: 0, y: 0, ...mapSize, scale: 1, size: nameSize })
  pdf.figure(alt, (doc) => {
    doc.roundedRect(page.left, top, column, height, 6).clip()
    drawSvg(doc, svg.end(), page.left, top, { width: column, height, preserveAspectRatio: 'xMidYMid', assumePt: true })
  })
  pdf.y = top + height
}
