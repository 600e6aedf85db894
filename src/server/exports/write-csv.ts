// The items of a plan as CSV (RFC 4180) with a byte order mark, without which spreadsheets misread Chinese.
import type { ItineraryItem } from '#contract/itinerary.ts'
import { majorUnits } from '#contract/money-arithmetic.ts'
import type { TripDetail } from '#contract/trip.ts'
import { plannedDays } from './planned-day.ts'

const csvColumns = [
  'day',
  'date',
  'start',
  'end',
  'kind',
  'title',
  'place',
  'address',
  'lat',
  'lng',
  'cost',
  'currency',
  'booking',
  'code',
  'links',
  'notes',
] as const
type CsvColumn = (typeof csvColumns)[number]

interface CsvTexts {
  heading: (column: CsvColumn) => string
  kind: (kind: ItineraryItem['kind']) => string
  booking: (booking: ItineraryItem['booking']) => string
}

export function writeCsv(trip: TripDetail, texts: CsvTexts): string {
  const dates = new Map(plannedDays(trip).map(({ number, date }) => [number, date]))
  const rows = trip.itinerary.map((item) => {
    const values = { ...valuesOf(item, texts), date: item.day === null ? '' : (dates.get(item.day) ?? '') }
    return csvColumns.map((column) => values[column])
  })
  const lines = [csvColumns.map(texts.heading), ...rows].map((cells) => cells.map(cell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function valuesOf(item: ItineraryItem, texts: CsvTexts): Record<Exclude<CsvColumn, 'date'>, string> {
  const { place, cost } = item
  return {
    day: item.day === null ? '' : String(item.day),
    start: item.start ?? '',
    end: item.end === null ? '' : `${item.end}${item.endsNextDay ? ' +1' : ''}`,
    kind: texts.kind(item.kind),
    title: item.title,
    place: place?.name ?? '',
    address: place?.address ?? '',
    lat: place ? String(place.lat) : '',
    lng: place ? String(place.lng) : '',
    cost: cost ? String(majorUnits(cost)) : '',
    currency: cost?.currency ?? '',
    booking: texts.booking(item.booking),
    code: item.confirmationCode ?? '',
    links: item.links.map(({ url }) => url).join(' '),
    notes: item.notes,
  }
}

/** A leading sign that a spreadsheet would run as a formula is made text; numbers stay numbers. */
function cell(value: string): string {
  const text = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
