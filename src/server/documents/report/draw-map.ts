// The cover of the trip with what was seen and the names of its stops, as on its share image. North is up.
import { drawPlaces } from '../card/draw-places.ts'
import { openSvg } from '../card/svg-writer.ts'
import { loadFonts } from '../fonts/load-fonts.ts'
import { column, type PdfWriter, page } from '../pdf/pdf-writer.ts'
import { mapSize, type ReportMap } from './report-sheet.ts'

const height = (column * mapSize.height) / mapSize.width
/** Of the names, in pixels of the map. */
const nameSize = 20

export async function renderMap({ cover }: ReportMap): Promise<Buffer> {
  // Those of the file would hold letters that only the picture shows.
  const fonts = await loadFonts(JSON.stringify(cover.stops))
  const svg = openSvg(mapSize.width, mapSize.height, fonts)
  svg.add(cover.svg)
  drawPlaces(svg, cover, { x: 0, y: 0, ...mapSize, scale: 1, size: nameSize })
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg.end())).png({ palette: true }).toBuffer()
}

export function drawMap(pdf: PdfWriter, { alt }: ReportMap, picture: Buffer): void {
  pdf.keep(height + 20)
  const top = pdf.y + 10
  pdf.figure(alt, (doc) => {
    doc.roundedRect(page.left, top, column, height, 6).clip()
    doc.image(picture, page.left, top, { width: column, height })
  })
  pdf.y = top + height
}
