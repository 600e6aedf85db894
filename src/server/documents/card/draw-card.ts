import { loadFonts } from '../fonts/load-fonts.ts'
import { ink } from '../pdf/pdf-writer.ts'
import { type CardShape, type CardSheet, covers } from './card-sheet.ts'
import { drawPlaces } from './draw-places.ts'
import { openSvg, type SvgWriter } from './svg-writer.ts'

interface Layout {
  width: number
  height: number
  /** The upper left corner of the cover. */
  cover: { x: number; y: number }
  /** The part beside it or below. */
  texts: { x: number; y: number; width: number; height: number }
  title: { size: number; lines: number }
  subtitle: number
  figures: { value: number; label: number; cell: number }
  highlights: { count: number; size: number }
  stopName: number
}

const layouts: Record<CardShape, Layout> = {
  image: {
    width: 1200,
    height: 630,
    cover: { x: 1200 - covers.image.width, y: 0 },
    texts: { x: 52, y: 52, width: 484, height: 478 },
    title: { size: 48, lines: 2 },
    subtitle: 23,
    figures: { value: 34, label: 18, cell: 165 },
    highlights: { count: 3, size: 22 },
    stopName: 22,
  },
  story: {
    width: 1080,
    height: 1920,
    cover: { x: 0, y: 0 },
    texts: { x: 80, y: 1020, width: 920, height: 770 },
    title: { size: 76, lines: 2 },
    subtitle: 36,
    figures: { value: 60, label: 28, cell: 310 },
    highlights: { count: 4, size: 34 },
    stopName: 34,
  },
}
const signature = 'JourneyOn'

/** PNG. */
export async function drawCard(sheet: CardSheet, shape: CardShape): Promise<Buffer> {
  const { cover, ...written } = sheet
  const fonts = await loadFonts(`${JSON.stringify([written, cover.stops])}${signature}…`)
  const layout = layouts[shape]
  const { width, height, texts, figures } = layout
  const svg = openSvg(width, height, fonts)
  svg.add(`<rect width="100%" height="100%" fill="${ink.fill}"/>`)
  const { scale } = covers[shape]
  svg.add(`<g transform="translate(${layout.cover.x} ${layout.cover.y}) scale(${scale})">${cover.svg}</g>`)
  drawPlaces(svg, cover, { ...layout.cover, ...covers[shape], size: layout.stopName })
  // What is short stands in the middle of its part.
  const used = drawTexts(openSvg(width, height, fonts), sheet, layout)
  const middle = Math.max(0, (texts.height - used) / 2)
  drawTexts(svg, sheet, { ...layout, texts: { ...texts, y: texts.y + middle } })
  const style = { size: figures.label * 1.2, bold: true, color: ink.accent, width: texts.width }
  svg.text(signature, { ...style, x: texts.x, y: height - texts.x })
  // Of no use to the other files that the thread makes.
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg.end())).png().toBuffer()
}

/** Answers with their height. */
function drawTexts(svg: SvgWriter, sheet: CardSheet, { texts, title, subtitle, figures, highlights }: Layout): number {
  const { x, width } = texts
  const text = (written: string, y: number, style: { size: number; color: string; bold?: boolean; lines?: number }) =>
    svg.text(written, { x, y, width, ...style })
  let y = text(sheet.title, texts.y + title.size, { ...title, bold: true, color: ink.text }) - title.size * 0.25
  y = text(sheet.stops, y, { size: subtitle, color: ink.soft, lines: 2 })
  if (sheet.dates) y = text(sheet.dates, y, { size: subtitle, color: ink.soft })
  if (sheet.figures.length > 0) {
    y += figures.value
    drawFigures(svg, sheet.figures, { x, y, ...figures })
    y += figures.label * 3
  }
  const listed = sheet.highlights.slice(0, highlights.count)
  if (listed.length > 0) {
    y = text(sheet.highlightsLabel, y + highlights.size, { size: highlights.size, bold: true, color: ink.text })
    for (const name of listed) y = text(name, y, { size: highlights.size, color: ink.soft }) + highlights.size * 0.1
  }
  return y - texts.y - highlights.size
}

interface FigureLine {
  x: number
  y: number
  value: number
  label: number
  cell: number
}

/** All in the size in which the longest fits. */
function drawFigures(
  svg: SvgWriter,
  figures: CardSheet['figures'],
  { x, y, value: most, label, cell }: FigureLine,
): void {
  const width = cell - 14
  const widest = Math.max(...figures.map(({ value }) => svg.widthOf(value, most, true)))
  const size = Math.min(most, (most * width) / widest)
  figures.forEach((figure, index) => {
    const at = { x: x + index * cell, width }
    svg.text(figure.value, { ...at, y, size, bold: true, color: ink.accent })
    svg.text(figure.label, { ...at, y: y + label * 1.6, size: label, color: ink.soft })
  })
}
