import { drawTiles } from '../pdf/draw-tiles.ts'
import { column, ink, type PdfWriter, page } from '../pdf/pdf-writer.ts'
import type { ItinerarySheet, SheetCountry } from './itinerary-sheet.ts'

/** Numbers to call, where one stays in words for a driver, and phrases: of one country. */
export function drawEmergency(pdf: PdfWriter, country: SheetCountry, labels: ItinerarySheet['labels']): void {
  // Its numbers and phrases stay together.
  pdf.keep(320)
  pdf.text('H3', country.name, { size: 14, bold: true })
  const numbers = country.numbers.map(({ label, phone }) => ({ label, value: phone }))
  drawTiles(pdf, numbers, 16)
  const { hotline } = country
  if (hotline) {
    pdf.text('P', hotline.label, { size: 9.5, color: ink.soft, gap: 10, link: hotline.url })
    pdf.text('P', hotline.phone, { size: 13, bold: true })
  }
  if (country.stays.length > 0) {
    pdf.text('H3', labels.stays, { size: 11.5, bold: true, color: ink.accent, gap: 14 })
    if (country.takeMe) pdf.text('P', country.takeMe, { size: 13, gap: 4 })
  }
  for (const { when, title, localName, address } of country.stays) {
    pdf.keep(60)
    pdf.text('P', when, { size: 9, color: ink.soft, gap: 8 })
    if (localName) pdf.text('P', localName, { size: 15, bold: true })
    pdf.text('P', title, localName ? { size: 10.5 } : { size: 15, bold: true })
    if (address) pdf.text('P', address, { size: 12 })
  }
  if (country.phrases.length > 0) pdf.text('H3', labels.phrases, { size: 11.5, bold: true, color: ink.accent, gap: 14 })
  for (const { meaning, local, say } of country.phrases) {
    pdf.keep(36)
    const top = pdf.y
    const half = { width: column / 2 - 10, gap: 6 }
    pdf.text('P', meaning, { size: 10, color: ink.soft, ...half })
    const after = pdf.y
    pdf.y = top
    const beside = { x: page.left + column / 2, width: column / 2 }
    pdf.text('P', local, { size: 12, gap: 5, ...beside })
    if (say) pdf.text('P', say, { size: 9, color: ink.soft, ...beside })
    pdf.y = Math.max(after, pdf.y)
  }
  pdf.rule(16)
}
