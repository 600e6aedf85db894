// The items of a plan as CSV.
import type { ItineraryItem } from '#contract/itinerary.ts'
import { decimalText } from '#contract/money-arithmetic.ts'
import type { TripDetail } from '#contract/trip.ts'
import { csvText } from './csv-text.ts'
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
  'freeCancelUntil',
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
  return csvText([csvColumns.map(texts.heading), ...rows])
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
    cost: cost ? decimalText(cost) : '',
    currency: cost?.currency ?? '',
    booking: texts.booking(item.booking),
    code: item.confirmationCode ?? '',
    freeCancelUntil: item.freeCancelUntil?.replace('T', ' ') ?? '',
    links: item.links.map(({ url }) => url).join(' '),
    notes: item.notes,
  }
}
