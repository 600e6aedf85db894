import { loadFonts } from '../fonts/load-fonts.ts'
import { ink } from '../pdf/pdf-writer.ts'
import { colorOfDay, type MapBox, projection } from '../report/map-projection.ts'
import type { ReportMap } from '../report/report-sheet.ts'
import type { CardShape, CardSheet } from './card-sheet.ts'
import { openSvg, round, type SvgWriter } from './svg-writer.ts'

interface Layout {
  width: number
  height: number
  /** Of all texts. */
  left: number
  column: number
  title: { y: number; size: number; lines: number }
  subtitle: number
  figures: { columns: number; value: number; label: number }
  highlights: { count: number; size: number }
  /** Beside the texts, or from below them down to the signature. */
  map: MapBox | 'below'
}

const layouts: Record<CardShape, Layout> = {
  image: {
    width: 1200,
    height: 630,
    left: 60,
    column: 580,
    title: { y: 110, size: 54, lines: 2 },
    subtitle: 25,
    figures: { columns: 4, value: 34, label: 19 },
    highlights: { count: 3, size: 24 },
    map: { x: 700, y: 50, width: 450, height: 530, margin: 56 },
  },
  story: {
    width: 1080,
    height: 1920,
    left: 80,
    column: 920,
    title: { y: 220, size: 84, lines: 3 },
    subtitle: 38,
    figures: { columns: 4, value: 56, label: 28 },
    highlights: { count: 5, size: 38 },
    map: 'below',
  },
}
const signature = 'JourneyOn'

/** PNG. */
export async function drawCard(sheet: CardSheet, shape: CardShape): Promise<Buffer> {
  const fonts = await loadFonts(`${JSON.stringify(sheet)}${signature}…•`)
  const layout = layouts[shape]
  const svg = openSvg(layout.width, layout.height, fonts)
  svg.add(`<rect width="100%" height="100%" fill="${ink.fill}"/>`)
  svg.add(`<rect width="100%" height="14" fill="${ink.accent}"/>`)
  const end = drawTexts(svg, sheet, layout)
  if (sheet.map) drawCardMap(svg, sheet.map, layout.map === 'below' ? boxBelow(end, layout) : layout.map)
  svg.text(signature, {
    x: layout.left,
    y: layout.height - layout.left / 2 - 6,
    size: layout.figures.label,
    bold: true,
    color: ink.accent,
    width: layout.column,
  })
  // Of no use to the other files that the thread makes.
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg.end())).png().toBuffer()
}

function boxBelow(y: number, { left, column, height }: Layout): MapBox {
  return { x: left, y, width: column, height: height - 2 * left - y, margin: left }
}

/** Answers with where they end. */
function drawTexts(svg: SvgWriter, sheet: CardSheet, { left: x, column: width, title, ...sizes }: Layout): number {
  const { subtitle, figures, highlights } = sizes
  let y = svg.text(sheet.title, { ...title, x, width, bold: true, color: ink.accent })
  y = svg.text(sheet.subtitle, { x, y, size: subtitle, color: ink.soft, width, lines: 2 })
  y += figures.value * 1.1
  const cell = width / figures.columns
  sheet.figures.slice(0, figures.columns).forEach(({ label, value }, index) => {
    const at = { x: x + index * cell, width: cell - 16 }
    const size = Math.min(figures.value, (figures.value * at.width) / svg.widthOf(value, figures.value, true))
    svg.text(value, { ...at, y, size, bold: true, color: ink.text })
    svg.text(label, { ...at, y: y + figures.label * 1.5, size: figures.label, color: ink.soft })
  })
  y += figures.label * 1.5 + highlights.size * 2.2
  const listed = sheet.highlights.slice(0, highlights.count)
  if (listed.length === 0) return y
  y = svg.text(sheet.highlightsLabel, { x, y, size: highlights.size, bold: true, color: ink.accent, width })
  y += highlights.size * 0.2
  for (const name of listed) y = svg.text(`• ${name}`, { x, y, size: highlights.size, color: ink.text, width }) + 4
  return y + 4
}

function drawCardMap(svg: SvgWriter, map: ReportMap, box: MapBox): void {
  svg.add(`<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="24" fill="#ffffff"/>`)
  const project = projection(map, box)
  map.days.forEach((points, index) => {
    const placed = points.map(project).map(({ x, y }) => ({ x: round(x), y: round(y) }))
    const color = colorOfDay(index)
    const line = placed.map(({ x, y }) => `${x},${y}`).join(' ')
    if (placed.length > 1)
      svg.add(
        `<polyline points="${line}" fill="none" stroke="${color}" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"/>`,
      )
    for (const { x, y } of placed) svg.add(`<circle cx="${x}" cy="${y}" r="6" fill="${color}"/>`)
  })
  for (const { name, at } of map.stops) {
    const { x, y } = project(at)
    const width = Math.min(svg.widthOf(name, 24, true) + 8, box.width - 32)
    const left = Math.max(box.x + 16, Math.min(x - width / 2, box.x + box.width - width - 16))
    svg.text(name, { x: left, y: y + 36, size: 24, bold: true, color: ink.text, width, align: 'middle' })
  }
}
