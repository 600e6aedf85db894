// The plan on paper: an overview, a page for each day, what has no day, and what helps in an emergency.
import { loadFonts } from '../fonts/load-fonts.ts'
import { column, ink, openPdf, type PdfWriter, page, type TextStyle } from '../pdf/pdf-writer.ts'
import { drawEmergency } from './draw-emergency.ts'
import { dayName, drawOverview } from './draw-overview.ts'
import type { ItinerarySheet, SheetItem, SheetLeg } from './itinerary-sheet.ts'

const timeWidth = 82
const body = { x: page.left + timeWidth, width: column - timeWidth }

export async function drawItinerary(sheet: ItinerarySheet): Promise<Buffer> {
  const fonts = await loadFonts(JSON.stringify(sheet))
  const { locale, title, labels } = sheet
  const pdf = openPdf({ locale, title: fonts.printable(title), author: 'JourneyOn', footer: title, fonts })
  pdf.part(labels.overview, () => drawOverview(pdf, sheet))
  sheet.days.forEach((day, index) => {
    // A day is taken along as a sheet of its own; one without plans needs none.
    if (day.entries.length > 0) pdf.newPage()
    else begin(pdf, dayRoom)
    pdf.part(
      day.title,
      () => {
        heading(pdf, day.title, day.place)
        if (day.entries.length === 0) pdf.text('P', labels.nothingPlanned, { size: 10.5, color: ink.soft, gap: 6 })
        for (const entry of day.entries) drawEntry(pdf, entry)
      },
      dayName(index),
    )
  })
  if (sheet.unscheduled.length > 0) {
    pdf.newPage()
    pdf.part(labels.unscheduled, () => {
      heading(pdf, labels.unscheduled, '')
      for (const item of sheet.unscheduled) drawItem(pdf, item)
    })
  }
  if (sheet.countries.length > 0) {
    begin(pdf, emergencyRoom)
    pdf.part(labels.emergency, () => {
      heading(pdf, labels.emergency, '')
      for (const country of sheet.countries) drawEmergency(pdf, country, labels)
    })
  }
  return pdf.end()
}

/** In points: a heading with its first items, and the numbers of a country. */
const dayRoom = 180
const emergencyRoom = 400
const partGap = 26

/** A part follows the one before it, unless so little of the page is left that only its heading would stand there. */
function begin(pdf: PdfWriter, room: number) {
  if (pdf.left < room + partGap) pdf.newPage()
  else pdf.y += partGap
}

function heading(pdf: PdfWriter, title: string, beside: string) {
  pdf.text('H2', title, { size: 18, bold: true, color: ink.accent })
  pdf.text('P', beside, { size: 11, color: ink.soft, gap: 2 })
  pdf.rule(8)
}

function drawEntry(pdf: PdfWriter, entry: SheetItem | SheetLeg) {
  if (entry.type === 'item') return drawItem(pdf, entry)
  pdf.keep(20)
  const [x, top] = [page.left + 6, pdf.y]
  pdf.text('P', entry.text, { size: 9, color: ink.faint, gap: 1, ...body })
  const bottom = pdf.y
  pdf.shape((doc) =>
    doc.moveTo(x, top).lineTo(x, bottom).dash(2, { space: 2 }).lineWidth(1).strokeColor(ink.line).stroke(),
  )
  pdf.y = bottom + 7
}

interface ItemLine {
  text: string
  style: TextStyle
}

function drawItem(pdf: PdfWriter, item: SheetItem) {
  const lines = linesOf(item)
  pdf.keep(lines.slice(0, 6).reduce((height, { text, style }) => height + pdf.heightOf(text, style), 12))
  const top = pdf.y
  pdf.text('P', item.time, { size: 10.5, bold: true, width: timeWidth - 8, gap: 1.5 })
  const afterTime = item.time ? pdf.y : top
  pdf.y = top
  const firstPage = pdf.doc.page
  lines.forEach(({ text, style }, index) => {
    pdf.text(index === 0 ? 'H3' : 'P', text, style)
  })
  // A text that ran over to the next page leaves the time behind.
  pdf.y = (pdf.doc.page === firstPage ? Math.max(pdf.y, afterTime) : pdf.y) + 9
}

function linesOf({
  title,
  kind,
  otherNames,
  address,
  mapUrl,
  details,
  code,
  notes,
  links,
  source,
}: SheetItem): ItemLine[] {
  const soft = { size: 9.5, color: ink.soft, ...body }
  const addressStyle = { size: 10.5, gap: 2, ...body, ...(mapUrl && { link: mapUrl }) }
  return [
    { text: title, style: { size: 12, bold: true, ...body } },
    ...otherNames.map((text) => ({ text, style: { size: 12, gap: 1, ...body } })),
    ...(address ? [{ text: address, style: addressStyle }] : []),
    ...(code ? [{ text: code, style: { size: 10.5, bold: true, color: ink.accent, gap: 2, ...body } }] : []),
    { text: [kind, ...details].join(' · '), style: { ...soft, gap: 2 } },
    ...notes.split('\n').map((text) => ({ text, style: { ...soft, gap: 1 } })),
    ...links.map(({ title, url }) => ({ text: title, style: { ...soft, gap: 1, color: ink.accent, link: url } })),
    ...(source ? [{ text: source.name, style: { ...soft, size: 8.5, color: ink.accent, link: source.url } }] : []),
  ]
}
