// The report on paper: figures, map, highlights, spending, ways, the days as they went, and what comes next.
import { loadFonts } from '../fonts/load-fonts.ts'
import { drawTiles } from '../pdf/draw-tiles.ts'
import { column, ink, openPdf, type PdfWriter, page } from '../pdf/pdf-writer.ts'
import { drawBars } from './draw-bars.ts'
import { drawMap } from './draw-map.ts'
import type { ReportSheet } from './report-sheet.ts'

/** Of a trip that is suggested, with its reasons. */
const nextHeight = 46
/** Of one line. */
const itemHeight = 18

export async function drawReport(sheet: ReportSheet): Promise<Buffer> {
  const { map, ...written } = sheet
  const fonts = await loadFonts(JSON.stringify([written, map.alt]))
  const { locale, title, subtitle, labels } = sheet
  const mapFonts = await loadFonts(JSON.stringify(map.cover.stops))
  const pdf = openPdf({ locale, title: fonts.printable(title), author: 'JourneyOn', footer: title, fonts })
  /** `room`: for a heading and what follows it on the same page. */
  const part = (name: string, isEmpty: boolean, draw: () => void, room = 110) => {
    if (isEmpty) return
    pdf.y += 20
    pdf.keep(room)
    pdf.part(name, () => {
      pdf.text('H2', name, { size: 15, bold: true, color: ink.accent })
      draw()
    })
  }
  pdf.part(title, () => {
    pdf.text('H1', title, { size: 26, bold: true, color: ink.accent, lineGap: 2 })
    pdf.text('P', subtitle, { size: 12, gap: 4 })
    pdf.y += 6
    drawTiles(pdf, sheet.figures, 13)
  })
  part(labels.map, false, () => drawMap(pdf, map, mapFonts), 300)
  part(labels.highlights, sheet.highlights.length === 0, () => {
    for (const { title: what, detail } of sheet.highlights) {
      pdf.keep(32)
      pdf.text('P', what, { size: 11, bold: true, gap: 7 })
      pdf.text('P', detail, { size: 9.5, color: ink.soft })
    }
  })
  part(labels.spending, sheet.categories.length === 0, () => drawSpending(pdf, sheet))
  part(labels.distance, sheet.ways.length === 0, () => {
    drawBars(
      pdf,
      sheet.ways.map(({ label, distance }) => ({ label, bars: [distance] })),
      [ink.accent],
    )
  })
  part(labels.happened, sheet.days.length === 0, () => {
    for (const day of sheet.days) drawDay(pdf, day)
  })
  part(labels.tags, sheet.tags.length === 0, () => {
    pdf.text('P', sheet.tags.join(' · '), { size: 11, gap: 7 })
  })
  const drawNext = () => {
    for (const { title: where, reason, season } of sheet.next) {
      pdf.keep(nextHeight)
      pdf.text('H3', where, { size: 11, bold: true, gap: 8 })
      pdf.text('P', reason, { size: 10 })
      pdf.text('P', season, { size: 9.5, color: ink.soft })
    }
  }
  part(labels.next, sheet.next.length === 0, drawNext, 30 + sheet.next.length * nextHeight)
  return pdf.end()
}

function drawSpending(pdf: PdfWriter, { labels, categories, spendingDays }: ReportSheet) {
  const top = pdf.y + 8
  ;[labels.planned, labels.actual].forEach((name, index) => {
    const x = page.left + index * 110
    pdf.shape((doc) =>
      doc
        .rect(x, top + 1, 9, 9)
        .fillColor(index === 0 ? ink.line : ink.accent)
        .fill(),
    )
    pdf.y = top
    pdf.text('P', name, { size: 9, color: ink.soft, x: x + 14, width: 92 })
  })
  drawBars(
    pdf,
    categories.map(({ label, planned, actual }) => ({ label, bars: [planned, actual] })),
    [ink.line, ink.accent],
  )
  if (spendingDays.length === 0) return
  pdf.keep(80)
  pdf.text('H3', labels.byDay, { size: 11, bold: true, gap: 14 })
  drawBars(
    pdf,
    spendingDays.map(({ label, actual }) => ({ label, bars: [actual] })),
    [ink.accent],
  )
}

function drawDay(pdf: PdfWriter, { title, items }: ReportSheet['days'][number]) {
  pdf.keep(30 + items.length * itemHeight)
  pdf.text('H3', title, { size: 11, bold: true, gap: 10 })
  for (const { title: what, status, detail } of items) {
    pdf.keep(itemHeight)
    const y = pdf.y + 9.5
    pdf.shape((doc) => {
      doc
        .circle(page.left + 5, y, 3.2)
        .lineWidth(1)
        .fillColor(ink.accent)
        .strokeColor(status === 'skipped' ? ink.faint : ink.accent)
      if (status === 'done') doc.fill()
      else doc.stroke()
    })
    const color = status === 'skipped' ? ink.faint : ink.text
    pdf.text('P', [what, detail].filter(Boolean).join(' · '), {
      size: 10,
      gap: 3,
      color,
      x: page.left + 18,
      width: column - 18,
    })
  }
}
