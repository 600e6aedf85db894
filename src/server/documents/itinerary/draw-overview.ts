// The first page of a plan on paper: what is booked, with its codes, and the days at a glance.
import { column, ink, type PdfWriter, page } from '../pdf/pdf-writer.ts'
import type { ItinerarySheet } from './itinerary-sheet.ts'

const heading = { size: 13, bold: true }
const dayStyle = { size: 10.5, bold: true, gap: 7 }
const lineStyle = { size: 9.5, color: ink.soft }
/** In points: a day with its line. */
const leastOfDay = 34

/** Where links within the file lead. */
export const dayName = (index: number) => `day-${index + 1}`

export function drawOverview(pdf: PdfWriter, { title, subtitle, people, labels, days, bookings }: ItinerarySheet) {
  pdf.text('H1', title, { size: 26, bold: true, color: ink.accent, lineGap: 2 })
  pdf.text('P', subtitle, { size: 12, gap: 4 })
  pdf.text('P', people, { size: 10.5, color: ink.soft, gap: 2 })
  pdf.rule(12)
  if (bookings.length > 0) {
    pdf.text('H2', labels.bookings, { size: 13, bold: true })
    for (const { title: booked, when, code } of bookings) {
      const half = { x: page.left, width: column * 0.62 }
      pdf.keep(34)
      const top = pdf.y
      pdf.text('P', booked, { size: 10.5, gap: 7, ...half })
      pdf.text('P', when, { size: 9, color: ink.soft, ...half })
      const after = pdf.y
      pdf.y = top
      const beside = { x: page.left + column * 0.64, width: column * 0.36, align: 'right' as const }
      pdf.text('P', code, { size: 11.5, bold: true, gap: 7, ...beside })
      pdf.y = Math.max(after, pdf.y)
    }
    pdf.rule(12)
  }
  const written = linesThatFit(pdf, days, labels.days)
  if (written.height > pdf.left && bookings.length > 0) pdf.newPage()
  pdf.text('H2', labels.days, heading)
  written.lines.forEach(({ day, line }, index) => {
    pdf.keep(leastOfDay)
    pdf.text('P', day, { ...dayStyle, goTo: dayName(index) })
    pdf.text('P', line, lineStyle)
  })
}

/** All that is planned where it fits on the page, else a line for each day: a few days alone on the next page would leave it empty. */
function linesThatFit(pdf: PdfWriter, days: ItinerarySheet['days'], title: string) {
  const whole = days.map(({ title: day, place, entries }) => {
    const names = entries.flatMap((entry) => (entry.type === 'item' ? [entry.title] : []))
    return { day, line: lineOf(place, names), place, names }
  })
  const heightOf = (lines: readonly { day: string; line: string }[]) =>
    lines.reduce(
      (height, { day, line }) => height + pdf.heightOf(day, dayStyle) + pdf.heightOf(line, lineStyle),
      pdf.heightOf(title, heading),
    )
  const height = heightOf(whole)
  if (height <= pdf.left) return { lines: whole, height }
  const short = whole.map(({ day, place, names }) => ({ day, line: oneLine(pdf, place, names) }))
  return { lines: short, height: heightOf(short) }
}

function oneLine(pdf: PdfWriter, place: string, names: readonly string[]): string {
  const isShort = (line: string) => pdf.widthOf(line, lineStyle) <= column
  const whole = lineOf(place, names)
  if (isShort(whole)) return whole
  const counts = names.map((_, index) => names.length - 1 - index)
  const cut = counts.map((count) => `${lineOf(place, names.slice(0, count))} …`)
  return cut.find(isShort) ?? place
}

function lineOf(place: string, names: readonly string[]): string {
  return [place, names.join(' · ')].filter(Boolean).join('  |  ')
}
